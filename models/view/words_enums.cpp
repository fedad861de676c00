#include "view/words.h"

#include "view/words_context.h"

namespace tracedesk::view {

QString word(epi::RecordKind kind)
{
    switch (kind) {
    case epi::RecordKind::cellSite:
        return Words::tr("Base station");
    case epi::RecordKind::gps:
        return Words::tr("GPS");
    case epi::RecordKind::card:
        return Words::tr("Card");
    case epi::RecordKind::entryLog:
        return Words::tr("Entry log");
    }
    return {};
}

QString word(epi::ContactStatus status)
{
    switch (status) {
    case epi::ContactStatus::candidate:
        return Words::tr("Candidate", "contact");
    case epi::ContactStatus::confirmed:
        return Words::tr("Confirmed", "contact");
    case epi::ContactStatus::rejected:
        return Words::tr("Rejected", "contact");
    case epi::ContactStatus::unidentified:
        return Words::tr("Unidentified", "contact");
    }
    return {};
}

QString word(epi::VisitStatus status)
{
    switch (status) {
    case epi::VisitStatus::claimed:
        return Words::tr("Claimed", "visit");
    case epi::VisitStatus::proposed:
        return Words::tr("Proposed", "visit");
    case epi::VisitStatus::confirmed:
        return Words::tr("Confirmed", "visit");
    case epi::VisitStatus::rejected:
        return Words::tr("Rejected", "visit");
    }
    return {};
}

QString word(epi::CaseClassification classification)
{
    switch (classification) {
    case epi::CaseClassification::notClassified:
        return Words::tr("Not classified");
    case epi::CaseClassification::suspect:
        return Words::tr("Suspect", "case");
    case epi::CaseClassification::probable:
        return Words::tr("Probable", "case");
    case epi::CaseClassification::confirmed:
        return Words::tr("Confirmed", "case");
    case epi::CaseClassification::notACase:
        return Words::tr("Not a case");
    }
    return {};
}

QString word(epi::CaseStage stage)
{
    switch (stage) {
    case epi::CaseStage::reported:
        return Words::tr("Reported");
    case epi::CaseStage::confirmed:
        return Words::tr("Confirmed", "stage");
    case epi::CaseStage::interviewed:
        return Words::tr("Interviewed");
    case epi::CaseStage::underAnalysis:
        return Words::tr("Under analysis");
    case epi::CaseStage::reviewed:
        return Words::tr("Reviewed");
    case epi::CaseStage::closed:
        return Words::tr("Closed");
    }
    return {};
}

QString word(epi::Sex sex)
{
    switch (sex) {
    case epi::Sex::unknown:
        return Words::tr("Not known", "sex");
    case epi::Sex::male:
        return Words::tr("Male");
    case epi::Sex::female:
        return Words::tr("Female");
    }
    return {};
}

QString word(epi::SourceKind kind)
{
    switch (kind) {
    case epi::SourceKind::knownCase:
        return Words::tr("Known case");
    case epi::SourceKind::unknown:
        return Words::tr("Unknown source");
    case epi::SourceKind::imported:
        return Words::tr("Infected elsewhere");
    }
    return {};
}

QString word(epi::Role role)
{
    switch (role) {
    case epi::Role::owner:
        return Words::tr("Owner");
    case epi::Role::surveyor:
        return Words::tr("Surveyor");
    case epi::Role::supervisor:
        return Words::tr("Supervisor");
    case epi::Role::approver:
        return Words::tr("Approver");
    case epi::Role::policeApprover:
        return Words::tr("Police approver");
    case epi::Role::privacyOfficer:
        return Words::tr("Privacy officer");
    case epi::Role::administrator:
        return Words::tr("Administrator");
    }
    return {};
}

QString word(epi::RejectReason reason)
{
    switch (reason) {
    case epi::RejectReason::missingValue:
        return Words::tr("a required field is empty");
    case epi::RejectReason::notANumber:
        return Words::tr("not a number");
    case epi::RejectReason::notATime:
        return Words::tr("not a date or time");
    case epi::RejectReason::notACoordinate:
        return Words::tr("not a position on the map");
    case epi::RejectReason::outOfRange:
        return Words::tr("outside what such a record can have");
    case epi::RejectReason::unknownPlace:
        return Words::tr("the place table has no such place");
    case epi::RejectReason::unknownCase:
        return Words::tr("the store has no such case");
    case epi::RejectReason::selfReference:
        return Words::tr("the case names itself as its source");
    case epi::RejectReason::endsBeforeBegin:
        return Words::tr("ends before it begins");
    case epi::RejectReason::duplicateKey:
        return Words::tr("given twice with different facts");
    case epi::RejectReason::wrongColumnCount:
        return Words::tr("too many or too few columns");
    case epi::RejectReason::badEncoding:
        return Words::tr("text is not in the encoding of the file");
    case epi::RejectReason::badQuoting:
        return Words::tr("quotation marks do not match");
    case epi::RejectReason::tooLong:
        return Words::tr("longer than a field may be");
    case epi::RejectReason::formula:
        return Words::tr("a computed cell; only values are taken");
    case epi::RejectReason::badValue:
        return Words::tr("not one of the values expected");
    case epi::RejectReason::personElsewhere:
        return Words::tr("the person is a case of another area");
    }
    return {};
}

QString word(epi::RemarkReason reason)
{
    switch (reason) {
    case epi::RemarkReason::selfReference:
        return Words::tr("the case is said to have infected itself; the link was left out");
    case epi::RemarkReason::unknownCase:
        return Words::tr("the link names a case that is not there; it was left out");
    case epi::RemarkReason::cycle:
        return Words::tr("two cases are said to have infected each other");
    case epi::RemarkReason::onsetBeforeSource:
        return Words::tr("symptoms began before those of the source");
    case epi::RemarkReason::confirmedBeforeSource:
        return Words::tr("confirmed before the source");
    case epi::RemarkReason::pastMidnight:
        return Words::tr("ends before it begins; taken as the next day");
    case epi::RemarkReason::datesReversed:
        return Words::tr("a later step is dated before an earlier one");
    case epi::RemarkReason::blankValue:
        return Words::tr("only spaces; taken as empty");
    case epi::RemarkReason::ignoredValue:
        return Words::tr("could not be read as what the column holds; left out");
    case epi::RemarkReason::noPosition:
        return Words::tr("the place has no coordinates; its records stand nowhere on the map");
    }
    return {};
}

QString word(epi::WorkStage stage)
{
    switch (stage) {
    case epi::WorkStage::reading:
        return Words::tr("Reading");
    case epi::WorkStage::storing:
        return Words::tr("Storing");
    case epi::WorkStage::loading:
        return Words::tr("Loading records");
    case epi::WorkStage::stays:
        return Words::tr("Finding stays");
    case epi::WorkStage::coPresences:
        return Words::tr("Finding co-presence");
    case epi::WorkStage::clusters:
        return Words::tr("Finding clusters");
    case epi::WorkStage::sources:
        return Words::tr("Ranking sources");
    case epi::WorkStage::saving:
        return Words::tr("Saving results");
    case epi::WorkStage::copying:
        return Words::tr("Copying, MiB");
    case epi::WorkStage::verifying:
        return Words::tr("Verifying, MiB");
    case epi::WorkStage::places:
        return Words::tr("Comparing places");
    }
    return {};
}

} // namespace tracedesk::view
