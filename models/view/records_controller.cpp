#include "view/records_controller.h"

#include "view/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tracedesk::view {

namespace {

using enum epi::AuditAct;

std::vector<epi::AuditAct> actsOf(int kind)
{
    switch (kind) {
    case 1:
        return {storeCreated, storeOpened, storeClosed, logInFailed};
    case 2:
        return {looked, revealed};
    case 3:
        return {personsCreated,  personSaved,      caseSaved,        exposureSaved,     interviewSaved, visitSaved,
                contactSaved,    recordsImported,  casesImported,    exposuresImported, visitsImported, findingsSaved,
                settingSaved,    personsNamed,     interviewRemoved, visitRemoved,      contactRemoved, accountActed,
                attemptsAllowed, keysRenewed,      exportClosed,     ownRegistered,     storeUpgraded,  recordReviewed,
                findingJudged,   rulingSaved,      rulingRemoved,    answersSaved,      answersRemoved, handedOver,
                handOverRemoved, personsToldApart, personReplaced,   contactsImported,  taskSaved,      taskRemoved};
    case 4:
        return {logInFailed,   dutyRefused, spoolCut,   recordExported, destructionProposed,
                dataDestroyed, exported,    backupMade, storeRestored,  spoolFull};
    default:
        return {};
    }
}

} // namespace

RecordsController::RecordsController(RecordsLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_review(m_link.review, m_link.judge)
    , m_whoLooked(m_link.whoLooked)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RecordsController::receive);
    connect(&m_exporting, &QFutureWatcherBase::finished, this, &RecordsController::receiveExport);
    connect(&m_review, &ReviewController::judged, this, [this] {
        m_notice.clear();
        emit changed();
    });
}

QStringList RecordsController::kinds()
{
    return {tr("Everything"), tr("Log-ins"), tr("Looks at persons"), tr("Changes"), tr("Alerts")};
}

QStringList RecordsController::people() const
{
    QStringList names{tr("Everybody")};
    for (const auto &[name, id] : m_people)
        names.append(name);
    return names;
}

QString RecordsController::subject() const
{
    if (m_lines && m_lines->last)
        return tr("entries %L1 to %L2").arg(m_lines->first).arg(*m_lines->last);
    return m_subject.isNull() ? QString() : RecordListModel::personText(m_subject);
}

QString RecordsController::countText() const
{
    if (!m_page)
        return {};
    const auto shown = static_cast<quint64>(m_page->records.size());
    return shown == m_page->matching ? tr("%Ln entry(ies)", nullptr, static_cast<int>(shown))
                                     : tr("the newest %L1 of %L2 entries").arg(shown).arg(m_page->matching);
}

QString RecordsController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

void RecordsController::setSection(Section section)
{
    if (section == m_section)
        return;
    m_section = section;
    load();
}

void RecordsController::setKind(int kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_lines.reset();
    load();
}

void RecordsController::setPerson(int person)
{
    if (person == m_person || person < 0)
        return;
    m_person = person;
    m_lines.reset();
    load();
}

desk::RecordQuestion RecordsController::asked() const
{
    if (m_lines)
        return *m_lines;
    desk::RecordQuestion asked;
    asked.acts = actsOf(m_kind);
    asked.subject = m_subject;
    if (m_person > 0 && m_person <= std::ssize(m_people))
        asked.account = m_people[static_cast<std::size_t>(m_person - 1)].second;
    return asked;
}

void RecordsController::load()
{
    if (m_question.isBusy())
        return;
    m_notice.clear();
    ask();
    if (seesAll())
        m_review.load();
}

void RecordsController::ask()
{
    m_error.reset();
    m_watcher.setFuture(m_link.records(asked()));
    emit changed();
}

void RecordsController::show(desk::RecordQuestion lines)
{
    m_lines = std::move(lines);
    m_subject = {};
    m_kind = m_person = 0;
    m_section = Section::Record;
    m_notice.clear();
    ask();
}

void RecordsController::showLinesOf(int finding)
{
    if (const desk::ReviewFinding *found = m_review.findings()->at(finding))
        show(found->lines);
}

void RecordsController::showLinesOfLooker(int looker)
{
    const desk::Looker *found = m_whoLooked.lookers()->at(looker);
    if (found == nullptr)
        return;
    desk::RecordQuestion lines;
    lines.account = found->account;
    lines.subject = m_whoLooked.who()->person;
    show(lines);
    m_subject = lines.subject;
    emit changed();
}

void RecordsController::clear()
{
    m_review.clear();
    m_whoLooked.clear();
    m_section = Section::Record;
    m_lines.reset();
    m_watcher.setFuture({});
    m_exporting.setFuture({});
    m_question.drop();
    m_signing = false;
    m_page.reset();
    m_list.setPage(nullptr);
    m_people.clear();
    m_subject = {};
    m_kind = m_person = 0;
    m_notice.clear();
    m_error.reset();
    emit changed();
}

void RecordsController::askAbout(int row)
{
    const epi::AuditRecord *record = m_list.at(row);
    if (record == nullptr || record->subject.isNull())
        return;
    m_lines.reset();
    m_subject = record->subject;
    m_kind = m_person = 0;
    load();
}

void RecordsController::askAboutAnybody()
{
    m_subject = {};
    m_lines.reset();
    load();
}

void RecordsController::signReview()
{
    if (m_review.unjudged() > 0) {
        m_section = Section::Review;
        m_notice = tr("%Ln finding(s) to judge before the review can be signed.", nullptr, m_review.unjudged());
        emit changed();
        return;
    }
    m_question.ask(tr("Sign the review"), [this](vault::SecretBytes password) {
        m_error.reset();
        m_signing = true;
        m_watcher.setFuture(m_link.signReview(asked(), std::move(password)));
        emit changed();
    });
}

void RecordsController::exportTo(const QUrl &file)
{
    if (isBusy() || !file.isLocalFile())
        return;
    m_question.ask(tr("Export the record"), [this, path = file.toLocalFile().toStdString()](vault::SecretBytes password) {
        m_error.reset();
        m_notice.clear();
        m_exporting.setFuture(m_link.exportTo(path, std::move(password)));
        emit changed();
    });
}

void RecordsController::retranslate()
{
    m_list.retranslate();
    m_question.retranslate();
    m_review.retranslate();
    m_whoLooked.retranslate();
    emit retranslated();
    emit changed();
}

void RecordsController::receive()
{
    if (!m_watcher.future().isResultReadyAt(0))
        return;
    const auto page = m_watcher.result();
    const bool isSigned = std::exchange(m_signing, false);
    const bool refused = m_question.settle(page ? nullptr : &page.error());
    if (!page) {
        if (!refused)
            m_error = page.error();
        m_notice.clear();
        emit changed();
        return;
    }
    if (isSigned) {
        m_notice = tr("The review is signed and on record.");
        m_review.load();
    }
    m_page = *page;
    m_list.setPage(m_page);
    if (m_people.empty()) {
        for (const auto &[id, name] : m_page->names)
            m_people.emplace_back(QString::fromStdString(name), id);
        std::ranges::sort(m_people);
    }
    emit changed();
}

void RecordsController::receiveExport()
{
    if (!m_exporting.future().isResultReadyAt(0))
        return;
    const auto written = m_exporting.result();
    const bool refused = m_question.settle(written ? nullptr : &written.error());
    if (written)
        m_notice = tr("%Ln line(s) written; the export itself is on record.", nullptr, static_cast<int>(*written));
    else if (!refused)
        m_error = written.error();
    emit changed();
}

} // namespace tracedesk::view
