"""A passkey made of software: what a browser and its authenticator would answer to our riddles."""

import json
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.utils import websafe_encode

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


@dataclass
class SoftPasskey:
    """One passkey at one address.

    Attributes:
        origin: Where the browser believes it is.
        uses: What the passkey says of how often it was used.
    """

    origin: str = "http://localhost"
    number: bytes = b"soft passkey 001"
    uses: int = 0
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def make(self, riddle: str) -> str:
        """Return what the browser answers when the passkey is made."""
        point = self.key.public_key().public_numbers()
        public = cbor.encode(
            {1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32, "big"), -3: point.y.to_bytes(32, "big")}
        )
        attested = bytes(16) + len(self.number).to_bytes(2, "big") + self.number + public
        facts = {"fmt": "none", "attStmt": {}, "authData": self._facts(ATTESTED) + attested}
        return self._answer("webauthn.create", riddle, attestationObject=cbor.encode(facts))

    def show(self, riddle: str) -> str:
        """Return what the browser answers when the passkey is shown."""
        told = self._told("webauthn.get", riddle)
        facts = self._facts(0)
        signature = self.key.sign(facts + sha256(told).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer("webauthn.get", riddle, authenticatorData=facts, signature=signature)

    def _facts(self, more: int) -> bytes:
        party = sha256(self.origin.split("//")[1].split(":")[0].encode()).digest()
        return party + bytes([PRESENT | VERIFIED | more]) + self.uses.to_bytes(4, "big")

    def _told(self, kind: str, riddle: str) -> bytes:
        challenge = json.loads(riddle)["publicKey"]["challenge"]
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, kind: str, riddle: str, **parts: bytes) -> str:
        response = {name: websafe_encode(part) for name, part in parts.items()}
        response["clientDataJSON"] = websafe_encode(self._told(kind, riddle))
        number = websafe_encode(self.number)
        return json.dumps({"id": number, "rawId": number, "type": "public-key", "response": response})
