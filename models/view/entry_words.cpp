#include "view/entry_words.h"

#include "view/words_context.h"

namespace tracedesk::view {

QString word(epi::EntryFault fault)
{
    switch (fault) {
    case epi::EntryFault::noNumber:
        return Words::tr("A case needs a number");
    case epi::EntryFault::onsetEndsBeforeBegin:
        return Words::tr("Ends before it begins");
    case epi::EntryFault::outcomeBeforeOnset:
        return Words::tr("Lies before the onset");
    case epi::EntryFault::bornAfterOnset:
        return Words::tr("Lies after the onset");
    case epi::EntryFault::visitEndsBeforeBegin:
        return Words::tr("Left before arrived");
    case epi::EntryFault::positionOutside:
        return Words::tr("No position on earth");
    case epi::EntryFault::answersUnordered:
        return Words::tr("Not understood");
    case epi::EntryFault::taskWithoutWords:
        return Words::tr("Say what is to be done");
    case epi::EntryFault::droppedWithoutReason:
        return Words::tr("Say why it is dropped");
    case epi::EntryFault::contactEndsBeforeBegin:
        return Words::tr("Ends before it begins");
    case epi::EntryFault::exceptionUnreasoned:
        return Words::tr("Another day than the policy's needs a reason");
    }
    return {};
}

QString word(epi::InterviewMode mode)
{
    switch (mode) {
    case epi::InterviewMode::phone:
        return Words::tr("By phone");
    case epi::InterviewMode::faceToFace:
        return Words::tr("Face to face");
    case epi::InterviewMode::proxy:
        return Words::tr("Somebody else spoke for the case");
    case epi::InterviewMode::document:
        return Words::tr("From a document");
    }
    return {};
}

QString word(epi::ContactClass relation)
{
    switch (relation) {
    case epi::ContactClass::notSaid:
        return Words::tr("Not said", "contact");
    case epi::ContactClass::medicalStaff:
        return Words::tr("Medical staff");
    case epi::ContactClass::medicalOther:
        return Words::tr("Other at the hospital");
    case epi::ContactClass::patient:
        return Words::tr("Patient");
    case epi::ContactClass::family:
        return Words::tr("Family");
    case epi::ContactClass::colleague:
        return Words::tr("Colleague");
    case epi::ContactClass::other:
        return Words::tr("Other", "contact");
    }
    return {};
}

QString word(epi::IsolationClass isolation)
{
    switch (isolation) {
    case epi::IsolationClass::notSaid:
        return Words::tr("Not said", "contact");
    case epi::IsolationClass::notIsolated:
        return Words::tr("Not isolated");
    case epi::IsolationClass::released:
        return Words::tr("Released", "from isolation");
    case epi::IsolationClass::homeQuarantine:
        return Words::tr("Quarantined at home");
    case epi::IsolationClass::hospital:
        return Words::tr("Isolated in hospital");
    case epi::IsolationClass::cohort:
        return Words::tr("Isolated as a cohort");
    }
    return {};
}

QString word(epi::RulingState state)
{
    switch (state) {
    case epi::RulingState::open:
        return Words::tr("Open", "question");
    case epi::RulingState::asked:
        return Words::tr("Asked", "question");
    case epi::RulingState::explained:
        return Words::tr("Explained", "question");
    case epi::RulingState::leftOpen:
        return Words::tr("Nobody can tell", "question");
    }
    return {};
}

QString word(epi::RulingReason reason)
{
    switch (reason) {
    case epi::RulingReason::notSaid:
        return Words::tr("not said");
    case epi::RulingReason::phoneLeftBehind:
        return Words::tr("the phone was left behind");
    case epi::RulingReason::phoneLent:
        return Words::tr("somebody else had the phone");
    case epi::RulingReason::cardLent:
        return Words::tr("somebody else paid or checked in");
    case epi::RulingReason::recordWrong:
        return Words::tr("the record is wrong");
    case epi::RulingReason::claimWrong:
        return Words::tr("the person was mistaken");
    case epi::RulingReason::claimWithheld:
        return Words::tr("the person does not want to say");
    case epi::RulingReason::other:
        return Words::tr("something else: see the note");
    }
    return {};
}

QString notUnderstoodText(FormModel::Kind kind)
{
    switch (kind) {
    case FormModel::Day:
        return Words::tr("Not a day. Write it like 2020-03-12 or 3-12");
    case FormModel::Clock:
        return Words::tr("Not a time. Write it like 14:05");
    case FormModel::Number:
        return Words::tr("Not a number that fits here");
    case FormModel::Position:
        return Words::tr("Not a position. Write it like 37.56650, 126.97800");
    case FormModel::Text:
    case FormModel::LongText:
    case FormModel::Place:
    case FormModel::Choice:
    case FormModel::Flag:
    case FormModel::Note:
        break;
    }
    return Words::tr("Not understood");
}

QString maskTypedText()
{
    return Words::tr("A masked value is replaced as a whole. Type it anew");
}

QString entryName(const epi::Entry &entry)
{
    if (const auto *c = std::get_if<epi::IdentifiedCase>(&entry))
        return Words::tr("case %1", "undo").arg(QString::fromStdString(c->facts.number));
    if (const auto *visit = std::get_if<epi::Visit>(&entry))
        return visit->placeName.empty() ? Words::tr("visit", "undo")
                                        : Words::tr("visit to %1", "undo").arg(QString::fromStdString(visit->placeName));
    if (std::holds_alternative<epi::Interview>(entry))
        return Words::tr("interview", "undo");
    if (std::holds_alternative<epi::Ruling>(entry))
        return Words::tr("question", "undo");
    if (std::holds_alternative<epi::Answers>(entry))
        return Words::tr("answers", "undo");
    if (std::holds_alternative<epi::HandOver>(entry))
        return Words::tr("hand-over", "undo");
    if (std::holds_alternative<epi::Task>(entry))
        return Words::tr("task", "undo");
    return Words::tr("contact", "undo");
}

} // namespace tracedesk::view
