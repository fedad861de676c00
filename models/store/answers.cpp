#include "epi/answers.h"

#include "store/cases.h"
#include "store/entries.h"
#include "store/parts.h"

// What was answered to questionnaires.

namespace tracedesk::store {

using epi::ErrorCode;

namespace {

std::vector<epi::Answer> loadItems(const Database &database, epi::AnswersId id)
{
    std::vector<epi::Answer> all;
    Statement rows = database.prepare("SELECT item, turn, state, approximate, value FROM main.answer_items WHERE answers = ?1 "
                                      "ORDER BY item, turn");
    rows.query(id);
    while (rows.next())
        all.push_back(
            {rows.text(0), rows.as<std::uint16_t>(1), rows.as<epi::AnswerState>(2), rows.integer(3) != 0, rows.text(4)});
    return all;
}

/// Answers stand beside those of no other case, and once for an interview.
void expectPlace(const Database &database, const epi::Answers &answers)
{
    Statement interview = database.prepare("SELECT case_id FROM main.interviews WHERE id = ?1");
    if (!interview.query(answers.interview).next() || interview.id<epi::CaseId>(0) != answers.caseId)
        raise(ErrorCode::invalidArgument, "interview", "not the case's");
    Statement other = database.prepare("SELECT id FROM main.answers WHERE interview = ?1 AND questionnaire = ?2");
    if (other.query(answers.interview, answers.questionnaire).next() && other.id<epi::AnswersId>(0) != answers.id)
        raise(ErrorCode::alreadyExists, "answers");
}

} // namespace

epi::Result<std::vector<epi::Answers>> CaseStore::loadAnswers(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::Answers> all;
        Statement rows = database.prepare("SELECT id, case_id, interview, questionnaire, revision FROM main.answers "
                                          "WHERE case_id = ?1 ORDER BY id");
        rows.query(id);
        while (rows.next()) {
            epi::Answers &one = all.emplace_back();
            one.id = rows.id<epi::AnswersId>(0);
            one.caseId = rows.id<epi::CaseId>(1);
            one.interview = rows.id<epi::InterviewId>(2);
            one.questionnaire = rows.text(3);
            one.revision = rows.as<std::uint32_t>(4);
            one.all = loadItems(database, one.id);
        }
        return all;
    });
}

epi::Result<epi::Answers> CaseStore::saveAnswers(epi::Answers answers)
{
    return writing(*m_parts, [&](Database &database) {
        expectCase(database, answers.caseId);
        expectPlace(database, answers);
        expectRevision("answers", revisionOf(database, "main.answers", answers.id.uuid()), answers.revision);
        ++answers.revision;
        if (answers.id.isNull())
            answers.id = m_parts->ids.make<epi::AnswersId>();
        database
            .prepare("INSERT INTO main.answers VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET "
                     "case_id = ?2, interview = ?3, questionnaire = ?4, revision = ?5")
            .run(answers.id, answers.caseId, answers.interview, answers.questionnaire, answers.revision);
        database.prepare("DELETE FROM main.answer_items WHERE answers = ?1").run(answers.id);
        Statement insert = database.prepare("INSERT INTO main.answer_items VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        for (const epi::Answer &one : answers.all)
            insert.run(answers.id, one.item, one.turn, one.state, one.approximate, one.value);
        m_parts->record({.act = Act::answersSaved,
                         .object = answers.id.uuid(),
                         .subject = Cases::personOf(database, answers.caseId),
                         .count = answers.all.size()});
        return answers;
    });
}

epi::Result<void> CaseStore::removeAnswers(epi::AnswersId id, std::uint32_t revision)
{
    return writing(*m_parts, [&](Database &database) {
        expectStored(database, "answers", "main.answers", id.uuid(), revision);
        const epi::PersonId subject = subjectOf(database, "main.answers", id.uuid());
        database.prepare("DELETE FROM main.answers WHERE id = ?1").run(id);
        m_parts->record({.act = Act::answersRemoved, .object = id.uuid(), .subject = subject});
    });
}

} // namespace tracedesk::store
