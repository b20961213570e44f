"""The vocabularies whose codes all hosts share. Fields stand in report order."""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FIELDS = [
    ("agriculture_irrigation", "Nông nghiệp, thủy lợi", "Agriculture, irrigation"),
    ("transport_construction", "Giao thông - xây dựng", "Transport, construction"),
    ("resources_environment", "Tài nguyên, môi trường", "Natural resources, environment"),
    ("services", "Dịch vụ", "Services"),
    ("policy_entitlements", "Chế độ chính sách", "Policies and entitlements"),
    ("security_order", "An ninh trật tự", "Security and order"),
    ("party_work", "Công tác đảng", "Party work"),
    ("other", "Lĩnh vực khác", "Other fields"),
]

UNIT_KINDS = [
    ("district_committee", "Đảng bộ huyện", "District Party organisation"),
    ("commune_committee", "Đảng bộ xã", "Commune Party organisation"),
    ("ward_committee", "Đảng bộ phường", "Ward Party organisation"),
    ("township_committee", "Đảng bộ thị trấn", "Township Party organisation"),
    ("special_zone_committee", "Đảng bộ đặc khu", "Special zone Party organisation"),
    ("cell_thon", "Chi bộ thôn", "Village cell"),
    ("cell_kdc", "Chi bộ khu dân cư", "Residential area cell"),
    ("cell_tdp", "Chi bộ tổ dân phố", "Residential group cell"),
    ("cell_ap", "Chi bộ ấp", "Hamlet cell (ấp)"),
    ("cell_khu_pho", "Chi bộ khu phố", "Neighbourhood cell (khu phố)"),
    ("cell_khom", "Chi bộ khóm", "Neighbourhood cell (khóm)"),
    ("cell_ban", "Chi bộ bản", "Village cell (bản)"),
    ("cell_lang", "Chi bộ làng", "Village cell (làng)"),
    ("cell_buon", "Chi bộ buôn", "Village cell (buôn)"),
    ("cell_xom", "Chi bộ xóm", "Hamlet cell (xóm)"),
    ("cell_tieu_khu", "Chi bộ tiểu khu", "Sub-area cell"),
    ("cell_joint", "Chi bộ ghép", "Joint cell of several villages"),
    ("cell_other", "Chi bộ khác", "Other cell"),
]

POST_TITLES = [
    ("committee_secretary", "Bí thư cấp ủy", "Committee secretary", "chair"),
    ("cluster_head", "Trưởng khu", "Cluster head", "chair"),
    ("standing_deputy_secretary", "Phó bí thư thường trực", "Standing deputy secretary", "standing_member"),
    ("deputy_secretary", "Phó bí thư cấp ủy", "Deputy secretary of the committee", "standing_member"),
    ("board_member", "Ủy viên Ban Thường vụ", "Member of the standing board", "board_member"),
    ("committee_member", "Ủy viên Ban Chấp hành", "Member of the executive committee", "committee_member"),
    ("member_in_charge", "Cấp ủy viên phụ trách", "Committee member in charge", "member_in_charge"),
    ("office_chief", "Chánh Văn phòng", "Chief of the committee office", "office"),
    ("office_clerk", "Chuyên viên Văn phòng", "Clerk of the committee office", "office"),
    (
        "party_building_officer",
        "Cán bộ ban xây dựng đảng",
        "Officer of a party-building board",
        "party_building",
    ),
    ("bulletin_editor", "Biên tập viên tài liệu giao ban", "Bulletin editor", "editor"),
    ("cell_secretary", "Bí thư chi bộ", "Cell secretary", "secretary"),
    ("commune_office_clerk", "Cán bộ văn phòng cấp ủy cơ sở", "Clerk of a commune office", "commune_office"),
    (
        "grassroots_standing",
        "Thường trực cấp ủy cơ sở",
        "Standing member of a grassroots committee",
        "grassroots_standing",
    ),
    ("agency_head", "Thủ trưởng cơ quan", "Head of the agency", "clearer"),
    ("agency_deputy", "Phó thủ trưởng cơ quan", "Deputy head of the agency", "clearer"),
    ("agency_officer", "Chuyên viên", "Officer of the agency", "drafter"),
    ("inspector", "Cán bộ kiểm tra", "Inspector", "inspector"),
    ("administrator", "Quản trị hệ thống", "Administrator", "administrator"),
]

OUTCOMES = [
    ("resolved", "Đã giải quyết xong", "Settled", True),
    ("in_progress", "Đang giải quyết", "Being settled", False),
    ("planned", "Sẽ giải quyết (có kế hoạch, lộ trình)", "Will be settled (with a plan and dates)", False),
    ("explained", "Giải trình, cung cấp thông tin", "Explained, information given", True),
    ("not_yet", "Chưa giải quyết được (nêu nguyên nhân)", "Cannot be settled yet (with the cause)", False),
    ("transferred", "Chuyển cơ quan có thẩm quyền", "Passed to the competent body", False),
    (
        "out_of_scope",
        "Không thuộc thẩm quyền, không có cơ sở giải quyết",
        "Out of competence, no grounds to act",
        True,
    ),
    ("noted", "Ghi nhận, tiếp thu", "Noted", False),
    ("duplicate", "Trùng nội dung (gộp)", "Same matter (merged)", False),
    ("withdrawn", "Rút ý kiến", "Opinion withdrawn", True),
]


def rows() -> Iterator[dict[str, object]]:
    for position, (code, vi, en) in enumerate(FIELDS, start=1):
        yield {"vocabulary": "field", "code": code, "label_vi": vi, "label_en": en, "position": position}
    for position, (code, vi, en) in enumerate(UNIT_KINDS, start=1):
        yield {"vocabulary": "unit_kind", "code": code, "label_vi": vi, "label_en": en, "position": position}
    for position, (code, vi, en, role) in enumerate(POST_TITLES, start=1):
        yield {
            "vocabulary": "post_title",
            "code": code,
            "label_vi": vi,
            "label_en": en,
            "position": position,
            "role": role,
        }
    for position, (code, vi, en, closes) in enumerate(OUTCOMES, start=1):
        yield {
            "vocabulary": "outcome",
            "code": code,
            "label_vi": vi,
            "label_en": en,
            "position": position,
            "closes": closes,
        }


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    item = apps.get_model("organisation", "Item")
    item.objects.using(schema_editor.connection.alias).bulk_create(item(**row) for row in rows())


def empty(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    item = apps.get_model("organisation", "Item")
    item.objects.using(schema_editor.connection.alias).all().delete()


class Migration(migrations.Migration):
    dependencies = [("organisation", "0001_initial")]

    operations = [migrations.RunPython(fill, empty)]
