"""The pages of access: signing in, what concerns oneself, enrolment by the office, accounts of staff."""
