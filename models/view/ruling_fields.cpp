#include "view/entry_fields.h"
#include "view/entry_words.h"
#include "view/field_access.h"

namespace tracedesk::view {

namespace {

using epi::Ruling;
using Field = FormField<Ruling>;

template<auto member> constexpr auto of = [](auto &ruling) -> auto & { return ruling.*member; };

// A reason explains; without one nothing is explained.
bool readState(Ruling &ruling, const QString &text, const FormFrame &frame)
{
    if (!readChoice<Ruling, of<&Ruling::state>>(ruling, text, frame))
        return false;
    if (ruling.state != epi::RulingState::explained)
        ruling.reason = epi::RulingReason::notSaid;
    return true;
}

bool readReason(Ruling &ruling, const QString &text, const FormFrame &frame)
{
    if (!readChoice<Ruling, of<&Ruling::reason>>(ruling, text, frame))
        return false;
    if (ruling.reason != epi::RulingReason::notSaid)
        ruling.state = epi::RulingState::explained;
    return true;
}

bool isAboutConflict(const Ruling &ruling)
{
    return ruling.question == epi::QuestionKind::conflict;
}

constexpr std::array fields{
    Field{"state", "", QT_TRANSLATE_NOOP("Entry", "What became of it"), FormModel::Choice, writeWord<Ruling, of<&Ruling::state>>,
          readState, words<epi::RulingState, epi::lastRulingState>},
    Field{"reason", "", QT_TRANSLATE_NOOP("Entry", "Explained by"), FormModel::Choice, writeWord<Ruling, of<&Ruling::reason>>,
          readReason, words<epi::RulingReason, epi::lastRulingReason>, "", isAboutConflict},
    Field{"note", "", QT_TRANSLATE_NOOP("Entry", "Note"), FormModel::LongText, writeText<Ruling, of<&Ruling::note>>,
          readText<Ruling, of<&Ruling::note>>},
};

} // namespace

std::span<const FormField<Ruling>> rulingFields()
{
    return fields;
}

} // namespace tracedesk::view
