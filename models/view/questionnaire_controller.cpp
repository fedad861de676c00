#include "view/questionnaire_controller.h"

#include "view/entry_controller.h"

#include <algorithm>
#include <utility>

namespace tracedesk::view {

QuestionnaireController::QuestionnaireController(ReadQuestionnaires read, EntryController *entry)
    : QObject(entry)
    , m_read(std::move(read))
    , m_entry(entry)
{
    connect(&m_model, &QuestionnaireModel::edited, this, &QuestionnaireController::edited);
    connect(&m_model, &QuestionnaireModel::settled, entry, &EntryController::settleBeside);
    connect(&m_model, &QuestionnaireModel::clashesChanged, this, [this] {
        if (m_model.isFilled())
            m_clashes[m_model.answers().interview] = m_model.clashes();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &QuestionnaireController::take);
}

QString QuestionnaireController::problem() const
{
    if (m_error)
        return questionnaireErrorText(*m_error);
    if (!m_missing.isEmpty())
        return tr("This interview was answered to the questionnaire %1, which is not there. Its answers are safe; they are shown "
                  "when its file is back.")
            .arg(m_missing);
    if (m_load == Load::done && !m_model.isFilled() && m_entry->shownInterview())
        return tr("No questionnaire that is installed is for this case.");
    return {};
}

// Read once while a store is open: a file that was corrected is read when it is opened the next time.
void QuestionnaireController::load()
{
    if (m_load != Load::no || !m_read)
        return;
    m_load = Load::running;
    m_watcher.setFuture(m_read());
}

void QuestionnaireController::take()
{
    if (m_load != Load::running || !m_watcher.future().isResultReadyAt(0))
        return;
    m_load = Load::done;
    if (const auto result = m_watcher.result())
        m_all = *result;
    else
        m_error = result.error();
    follow();
}

std::shared_ptr<const epi::Questionnaire> QuestionnaireController::definitionOf(const epi::Answers &answers) const
{
    if (!m_all)
        return nullptr;
    const auto at = std::ranges::find(*m_all, answers.questionnaire, &epi::Questionnaire::id);
    return at == m_all->end() ? nullptr : std::shared_ptr<const epi::Questionnaire>(m_all, &*at);
}

epi::Answers QuestionnaireController::blank(epi::InterviewId interview, epi::CaseId of) const
{
    const CasePicturePtr picture = m_entry->frame().picture;
    epi::Answers made;
    made.interview = interview;
    made.caseId = of;
    if (picture && m_all) {
        const std::string &policy = picture->facts.policy.empty() ? picture->policy : picture->facts.policy;
        if (const epi::Questionnaire *chosen = epi::questionnaireFor(*m_all, policy, picture->facts.disease))
            made.questionnaire = chosen->id;
    }
    const epi::Answers &shown = m_model.answers();
    const bool again = m_model.isFilled() && shown.interview == interview && shown.questionnaire == made.questionnaire;
    made.id = again ? shown.id : epi::AnswersId(m_entry->newId());
    return made;
}

bool QuestionnaireController::hasAnswers(epi::InterviewId interview) const
{
    const auto draft = m_drafts.find(interview);
    return m_entry->answersIn(interview) || (draft != m_drafts.end() && !draft->second.mine.all.empty());
}

void QuestionnaireController::follow()
{
    show();
    if (const QString now = problem(); std::exchange(m_told, now) != now)
        emit problemChanged();
}

void QuestionnaireController::show()
{
    std::erase_if(m_drafts, [&](const auto &one) {
        return one.second.state == Draft::State::sent && !m_entry->isSaving(one.second.mine.id.uuid());
    });
    const epi::Interview *interview = m_entry->shownInterview();
    if (interview)
        load();
    epi::Answers shown;
    if (interview && m_all) {
        const auto draft = m_drafts.find(interview->id);
        const epi::Answers *known = m_entry->answersIn(interview->id);
        shown = draft != m_drafts.end() && draft->second.state != Draft::State::sent ? draft->second.mine
                : known                                                              ? *known
                                                                                     : blank(interview->id, interview->caseId);
    }
    const auto definition = definitionOf(shown);
    m_missing = definition ? QString() : QString::fromStdString(shown.questionnaire);
    if (!definition) {
        if (m_model.isFilled())
            m_model.clear();
        return;
    }
    const auto clashes = m_clashes.find(shown.interview);
    std::vector<epi::AnswerClash> open = clashes == m_clashes.end() ? std::vector<epi::AnswerClash>() : clashes->second;
    m_model.show(definition, std::move(shown), m_entry->frame().days, [this](const std::string &fact) {
        const FormModel &facts = *m_entry->facts();
        return facts.index(facts.rowOf(QString::fromStdString(fact))).data(FormModel::TextRole).toString();
    });
    m_model.setClashes(std::move(open));
}

void QuestionnaireController::edited()
{
    const epi::Answers &now = m_model.answers();
    const auto [at, isNew] = m_drafts.try_emplace(now.interview);
    Draft &draft = at->second;
    if (isNew || draft.state == Draft::State::sent) {
        const epi::Answers *known = m_entry->answersIn(now.interview);
        draft = {known ? *known : epi::Answers(), now, Draft::State::typed, false};
    } else {
        draft.mine = now;
        draft.typedSince = draft.state != Draft::State::typed;
    }
    m_entry->typeBeside();
}

// Whatever is known to be stored and is not what the draft began at, somebody else stored.
void QuestionnaireController::send(Draft &draft)
{
    const epi::Answers *known = m_entry->answersIn(draft.mine.interview);
    if (known && known->questionnaire != draft.mine.questionnaire)
        known = nullptr; // nothing to be merged with
    epi::Answers theirs = known ? *known : epi::Answers();
    epi::Answers target = draft.mine;
    if (known) {
        target.id = known->id;
        target.revision = known->revision;
    }
    if (known && theirs.all != draft.base.all) {
        const auto definition = definitionOf(target);
        const auto repeated = definition ? epi::repeatedItems(*definition) : std::vector<std::vector<std::string>>();
        epi::MergedAnswers merged = epi::mergedByField(draft.base, draft.mine, theirs, repeated);
        target = std::move(merged.answers);
        std::vector<epi::AnswerClash> &open = m_clashes[target.interview];
        for (epi::AnswerClash &clash : merged.clashes) {
            std::erase_if(open, [&](const epi::AnswerClash &one) { return one.item == clash.item && one.turn == clash.turn; });
            open.push_back(std::move(clash));
        }
    }
    draft = {target, target, Draft::State::typed, false};
    if (target.all != theirs.all)
        m_entry->saveAnswers(target); // on the way there what is shown is still the draft
    draft.state = Draft::State::sent;
}

void QuestionnaireController::writeOut()
{
    std::vector<epi::InterviewId> due; // what is saved tells everybody, and comes back here
    for (const auto &[interview, draft] : m_drafts) {
        const bool waits = draft.state == Draft::State::refused && !m_entry->isRefused(draft.mine.id.uuid());
        if (draft.state == Draft::State::typed || waits)
            due.push_back(interview);
    }
    for (const epi::InterviewId interview : due) {
        if (const auto draft = m_drafts.find(interview); draft != m_drafts.end())
            send(draft->second);
    }
}

void QuestionnaireController::followStore()
{
    const CasePicturePtr picture = m_entry->frame().picture;
    std::vector<epi::InterviewId> due;
    for (const auto &[interview, draft] : m_drafts) {
        if (draft.state == Draft::State::stale && picture && draft.mine.caseId == picture->facts.id &&
            !m_entry->isSaving(draft.mine.id.uuid()))
            due.push_back(interview);
    }
    for (const epi::InterviewId interview : due) {
        if (const auto draft = m_drafts.find(interview); draft != m_drafts.end())
            send(draft->second);
    }
    if (!due.empty())
        follow();
}

void QuestionnaireController::refuse(const epi::Edit &edit, bool stale)
{
    epi::Answers was = edit.before ? std::get<epi::Answers>(*edit.before) : epi::Answers();
    epi::Answers mine = edit.after ? std::get<epi::Answers>(*edit.after) : was;
    if (!edit.after)
        mine.all.clear();
    const auto [at, isNew] = m_drafts.try_emplace(mine.interview);
    Draft &draft = at->second;
    const bool typed = !isNew && (draft.state == Draft::State::typed || draft.typedSince);
    const bool again = !isNew && (draft.state == Draft::State::stale || draft.state == Draft::State::refused);
    if (!again)
        draft.base = std::move(was); // those sent behind it were made from this one
    if (!typed)
        draft.mine = std::move(mine);
    draft.typedSince = typed;
    draft.state = stale ? Draft::State::stale : Draft::State::refused;
    follow();
}

void QuestionnaireController::giveUp(const epi::Uuid &answers)
{
    if (std::erase_if(m_drafts, [&](const auto &one) { return one.second.mine.id.uuid() == answers; }) > 0)
        follow();
}

void QuestionnaireController::close()
{
    m_load = Load::no;
    m_watcher.setFuture({});
    m_all.reset();
    m_error.reset();
    m_missing.clear();
    m_drafts.clear();
    m_model.clear();
    m_clashes.clear();
    m_told.clear();
    emit problemChanged();
}

void QuestionnaireController::retranslate()
{
    m_model.retranslate();
    emit problemChanged();
}

} // namespace tracedesk::view
