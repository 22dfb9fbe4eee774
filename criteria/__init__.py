"""The rules on notifying and reviewing serious child safeguarding cases in England.

`assess(facts)` gives what the rules say of one fictional case, or raises `Refused`. Standard
library only; no clock, no file, no network. It decides nothing: the local authority decides on
notification, the safeguarding partners on reviews.
"""

from criteria.assessment import Assessment, assess
from criteria.case import Refused
from criteria.version import RULES_VERSION

__all__ = ["RULES_VERSION", "Assessment", "Refused", "assess"]
