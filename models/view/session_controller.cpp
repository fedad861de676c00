#include "view/session_controller.h"

#include "view/picture_words.h"
#include "view/secret_text.h"

#include <QCollator>

#include <algorithm>
#include <filesystem>

namespace tracedesk::view {

namespace {

QString fileName(const epi::Error &note)
{
    return note.arguments.empty() ? QString()
                                  : QString::fromStdString(std::filesystem::path(note.arguments.front()).filename().string());
}

QString reason(const epi::Error &note)
{
    return note.arguments.empty() ? QString() : QString::fromStdString(note.arguments.back());
}

} // namespace

SessionController::SessionController(std::function<QFuture<epi::Result<UnlockedStore>>(UnlockRequest)> unlock,
                                     std::function<void()> lock, CaseFilter::Clock clock, QObject *parent)
    : QObject(parent)
    , m_unlock(std::move(unlock))
    , m_lock(std::move(lock))
    , m_cases(std::move(clock))
{
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, this, &SessionController::progressChanged);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &SessionController::progressChanged);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        const epi::Result<UnlockedStore> result = m_watcher.result();
        if (!result) {
            refuse(result.error());
            return;
        }
        m_asked = {};
        enter(*result, m_path);
    });
    connect(&m_lookingForOneAccount, &QFutureWatcherBase::finished, this, [this] {
        if (m_lookingForOneAccount.future().isResultReadyAt(0))
            setOneAccount(m_lookingForOneAccount.result());
    });
}

QString SessionController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QString SessionController::progress() const
{
    if (m_state != State::Unlocking || m_watcher.progressMaximum() == 0)
        return {};
    return tr("Somebody who left had keys. New ones are made: part %1 of %2…")
        .arg(m_watcher.progressValue() + 1)
        .arg(m_watcher.progressMaximum());
}

QString SessionController::notice() const
{
    QStringList lines;
    for (const epi::Error &note : m_notes)
        lines.append(tr("Not on the map: %1 (%2)").arg(fileName(note), reason(note)));
    return lines.join(QStringLiteral(" · "));
}

QString SessionController::role() const
{
    return m_state == State::Open ? word(m_role) : QString();
}

void SessionController::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    setOneAccount(false);
    emit pathChanged();
    lookForOneAccount();
}

void SessionController::setLookForOneAccount(LookForOneAccount look)
{
    m_lookForOneAccount = std::move(look);
    lookForOneAccount();
}

void SessionController::lookForOneAccount()
{
    m_lookingForOneAccount.setFuture(!m_path.isEmpty() && m_lookForOneAccount ? m_lookForOneAccount(m_path.toStdString())
                                                                              : QFuture<bool>());
}

void SessionController::setOneAccount(bool one)
{
    if (one == m_oneAccount)
        return;
    m_oneAccount = one;
    emit asksNameChanged();
}

void SessionController::unlock(const QString &user, const QString &password)
{
    if (m_state != State::Locked)
        return;
    m_step = Step::Password;
    ask({m_path.toStdString(), user.trimmed().toStdString(), takeSecret(password)});
}

void SessionController::giveFactorCode(const QString &code)
{
    if (m_state != State::Locked || m_step != Step::SecondFactor)
        return;
    m_asked.factorCode = code.toStdString();
    ask(std::move(m_asked));
}

void SessionController::choosePassword(const QString &password)
{
    vault::SecretBytes chosen = takeSecret(password);
    if (m_state != State::Locked || m_step != Step::ChoosePassword)
        return;
    m_asked.chosen = std::move(chosen);
    ask(std::move(m_asked));
}

void SessionController::startOver()
{
    if (m_state != State::Locked)
        return;
    m_asked = {};
    m_step = Step::Password;
    m_error.reset();
    emit stateChanged();
}

void SessionController::ask(UnlockRequest request)
{
    m_error.reset();
    UnlockRequest sent{request.path, request.user, vault::SecretBytes::copyOf(request.password.bytes()), request.factorCode,
                       vault::SecretBytes::copyOf(request.chosen.bytes())};
    m_asked = std::move(request);
    setState(State::Unlocking);
    m_watcher.setFuture(m_unlock(std::move(sent)));
    emit progressChanged();
}

// The password is needed once more where half of the way was right.
void SessionController::refuse(const epi::Error &error)
{
    m_asked.factorCode.clear();
    m_asked.chosen = {};
    switch (error.code) {
    case epi::ErrorCode::secondFactorNeeded:
        m_step = Step::SecondFactor;
        m_error.reset();
        break;
    case epi::ErrorCode::wrongCode:
        m_step = Step::SecondFactor;
        m_error = error;
        break;
    case epi::ErrorCode::passwordToChoose:
        m_step = Step::ChoosePassword;
        m_error.reset();
        break;
    default:
        m_asked = {};
        m_step = Step::Password;
        m_error = error;
        break;
    }
    setState(State::Locked);
}

void SessionController::enter(const UnlockedStore &store, const QString &path)
{
    if (m_state == State::Open)
        return;
    m_error.reset();
    setPath(path);
    m_storeName = QString::fromStdString(store.name);
    m_user = QString::fromStdString(store.user);
    m_role = store.role;
    m_admitted = store.admitted;
    m_destroyed = store.destroyed;
    m_step = Step::Password;
    m_notes = store.notes;
    setEpidemic(store.epidemic);
    setMap(store.map);
    setState(State::Open);
}

void SessionController::leaveStore()
{
    if (m_state != State::Locked)
        return;
    m_error.reset();
    m_asked = {};
    m_step = Step::Password;
    setPath({});
    emit stateChanged();
}

void SessionController::lock()
{
    // Half of a log-in is none.
    if (m_state == State::Locked && m_step != Step::Password)
        startOver();
    if (m_state == State::Unlocking) {
        m_watcher.setFuture({}); // what it would have opened is closed behind it
        m_asked = {};
        m_step = Step::Password;
        m_error.reset();
        m_lock();
        setState(State::Locked);
    }
    if (m_state != State::Open)
        return;
    emit locked(); // first: nobody may ask the store for anything after it is closed
    m_lock();
    setEpidemic(nullptr);
    setMap(nullptr);
    m_watcher.setFuture({});
    m_cases.reset();
    m_storeName.clear();
    m_user.clear();
    m_notes.clear();
    setState(State::Locked);
    lookForOneAccount();
}

void SessionController::setEpidemic(const EpidemicPicturePtr &epidemic)
{
    m_epidemic = epidemic;
    m_caseList.setPicture(epidemic);
    m_cases.setPicture(epidemic);
    emit epidemicChanged(epidemic);
}

void SessionController::setFacts(const epi::Case &facts)
{
    if (!m_epidemic)
        return;
    auto changed = std::make_shared<EpidemicPicture>(*m_epidemic);
    const auto at = std::ranges::find(changed->cases, facts.id, [](const CaseRow &row) { return row.facts.id; });
    if (at == changed->cases.end()) {
        // Where the store will give it: digits count as numbers.
        QCollator numbers(QLocale::English); // the C locale knows no numeric mode
        numbers.setNumericMode(true);
        const auto numberOf = [](const CaseRow &row) { return QString::fromStdString(row.facts.number); };
        const auto less = [&](const QString &a, const QString &b) { return numbers.compare(a, b) < 0; };
        const auto before = std::ranges::upper_bound(changed->cases, QString::fromStdString(facts.number), less, numberOf);
        changed->cases.insert(before, CaseRow())->facts = facts;
    } else {
        at->facts = facts;
    }
    showChanged(changed);
}

void SessionController::setInCharge(epi::CaseId id, const QString &account)
{
    if (!m_epidemic)
        return;
    const auto isCase = [&](const CaseRow &row) { return row.facts.id == id; };
    const auto row = std::ranges::find_if(m_epidemic->cases, isCase);
    if (row == m_epidemic->cases.end() || row->inCharge == account.toStdString())
        return;
    auto changed = std::make_shared<EpidemicPicture>(*m_epidemic);
    const auto at = changed->cases.begin() + (row - m_epidemic->cases.begin());
    at->inCharge = account.toStdString();
    at->mine = account == m_user;
    showChanged(changed);
}

void SessionController::setOwnTasks(epi::CaseId id, const epi::OpenTasks &tasks)
{
    if (!m_epidemic)
        return;
    const auto row = std::ranges::find(m_epidemic->cases, id, [](const CaseRow &of) { return of.facts.id; });
    if (row == m_epidemic->cases.end() || row->ownTasks == tasks)
        return;
    auto changed = std::make_shared<EpidemicPicture>(*m_epidemic);
    changed->cases[static_cast<std::size_t>(row - m_epidemic->cases.begin())].ownTasks = tasks;
    showChanged(changed);
}

// Not told as a new run: the open cluster stays open.
void SessionController::showChanged(const EpidemicPicturePtr &changed)
{
    m_epidemic = changed;
    m_caseList.setPicture(changed);
    m_cases.setPicture(changed);
}

const epi::Case *SessionController::facts(epi::CaseId id) const
{
    if (!m_epidemic)
        return nullptr;
    const auto at = std::ranges::find(m_epidemic->cases, id, [](const CaseRow &row) { return row.facts.id; });
    return at == m_epidemic->cases.end() ? nullptr : &at->facts;
}

void SessionController::setMap(GeoLayersPtr map)
{
    m_map.layers = std::move(map);
    emit mapChanged();
}

void SessionController::retranslate()
{
    m_caseList.retranslate();
    m_cases.retranslate();
    emit stateChanged();
}

void SessionController::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace tracedesk::view
