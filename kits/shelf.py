"""All that there is to take away: the forms, then the explainers."""

from __future__ import annotations

from kits.action_log import ACTION_LOG
from kits.agencies import AGENCIES
from kits.agenda import AGENDA
from kits.contribution import CONTRIBUTION
from kits.families import FAMILIES
from kits.plan import REVIEW_PLAN
from kits.rationale import RATIONALE

__all__ = ["DOCUMENTS", "EXPLAINERS", "FORMS"]

FORMS = (AGENDA, CONTRIBUTION, REVIEW_PLAN, RATIONALE, ACTION_LOG)
EXPLAINERS = (FAMILIES, AGENCIES)
DOCUMENTS = {document.key: document for document in (*FORMS, *EXPLAINERS)}
"""Every form and explainer by its key, which is also the name of its Word file."""
