#include "view/workspace.h"

#include "view/duty_pages.h"
#include "view/link_defaults.h"

namespace tracedesk::view {

namespace {

using Command = Commands::Command;
using Page = Navigation::Page;

IdleLock::Clock orStill(IdleLock::Clock clock)
{
    return clock ? std::move(clock) : [] { return std::chrono::milliseconds(0); };
}

} // namespace

Workspace::Workspace(Links links, Surround surround)
    : preferences(std::move(surround.preferencesFile))
    , appearance(&preferences)
    , session(orNothing(std::move(links.desk.unlock)), orNothing(std::move(links.desk.lock)), std::move(surround.timeOfDay))
    , welcome(orNothing(std::move(links.welcome)))
    , openCase(orNothing(std::move(links.desk.openCase)))
    , entry(
          orNothing(std::move(links.entry)), &openCase, [this](epi::CaseId id) { return session.facts(id); },
          orStill(surround.clock))
    , tracer(orNothing(std::move(links.desk.trace)))
    , clusters(orNothing(std::move(links.clusters)))
    , intake(orNothing(std::move(links.intake)))
    , policies(orNothing(std::move(links.policies)))
    , accounts(orNothing(std::move(links.accounts)))
    , records(orNothing(std::move(links.records)))
    , destruction(orNothing(std::move(links.destruction)))
    , ownAccount(std::move(links.ownAccount))
    , backups(links.backups.orNothing())
    , restoring(links.backups.orNothing())
    , commandPalette(&commands, &session.caseList())
    , idle(orStill(surround.clock))
    , sessionLimit(orStill(std::move(surround.clock)))
    , places({orNothing(std::move(links.places.visited)), orNothing(std::move(links.places.imported))})
{
    session.setLookForOneAccount(std::move(links.desk.hasOneAccount));
    openCase.map()->exports()->setLink(std::move(links.exports));
    QObject::connect(&appearance, &AppearanceController::languageChanged, &session, [this] { retranslate(); });
    QObject::connect(&policies, &PolicyController::chosen, &tracer, &TraceController::start);
    tieMapSettings();
    tieFindings();
    tieEntry();
    tieLocking();
    tieWelcome();
    tieNavigation();
    tieDuties();
    tieAccount();
    tiePlaces();
    offerCommands();
}

void Workspace::tieMapSettings()
{
    const auto tileHost = QStringLiteral("map.tileHost");
    const auto offlineFolder = QStringLiteral("map.offlineFolder");
    const auto attribution = QStringLiteral("map.attribution");
    const auto boundaryFiles = QStringLiteral("map.boundaryFiles");
    mapSettings.setTileHost(preferences.text(tileHost));
    mapSettings.setOfflineFolder(preferences.text(offlineFolder));
    mapSettings.setAttribution(preferences.text(attribution));
    mapSettings.setBoundaryFiles(preferences.texts(boundaryFiles));
    QObject::connect(&mapSettings, &MapSettings::tilesChanged, &preferences, [=, this] {
        preferences.setText(tileHost, mapSettings.tileHost());
        preferences.setText(offlineFolder, mapSettings.offlineFolder());
        preferences.setText(attribution, mapSettings.attribution());
    });
    QObject::connect(&mapSettings, &MapSettings::boundaryFilesChanged, &preferences,
                     [=, this] { preferences.setTexts(boundaryFiles, mapSettings.boundaryFiles()); });
}

void Workspace::tieFindings()
{
    QObject::connect(&tracer, &TraceController::traced, &session, [this](const EpidemicPicturePtr &epidemic) {
        session.setEpidemic(epidemic);
        openCase.reload();
    });
    QObject::connect(&session, &SessionController::epidemicChanged, &clusters, &ClusterController::setEpidemic);
    // What was stored traces itself.
    QObject::connect(&intake, &IntakeController::stored, &session, [this](const EpidemicPicturePtr &epidemic) {
        session.setEpidemic(epidemic);
        openCase.reload();
        tracer.start();
    });
}

void Workspace::tieEntry()
{
    using namespace std::chrono_literals;
    for (QTimer *timer : {&m_freshen, &m_retrace})
        timer->setSingleShot(true);
    m_retrace.setInterval(3s);
    QObject::connect(&m_freshen, &QTimer::timeout, &openCase, &CaseController::reload);
    QObject::connect(&m_retrace, &QTimer::timeout, &tracer, &TraceController::start);
    QObject::connect(&entry, &EntryController::saved, &session, [this](const epi::Edit &edit, bool traced) {
        if (const auto *c = edit.after ? std::get_if<epi::IdentifiedCase>(&*edit.after) : nullptr)
            session.setFacts(c->facts);
        // Each reading is a look at everybody in the case, on record: while answers are given one after the other, once for all.
        const epi::Entry &changed = edit.after ? *edit.after : *edit.before;
        const bool answered = std::holds_alternative<epi::Answers>(changed) || std::holds_alternative<epi::Ruling>(changed);
        if (!answered)
            m_freshen.start(200ms);
        else if (!m_freshen.isActive() || m_freshen.intervalAsDuration() > 200ms)
            m_freshen.start(4s);
        if (traced)
            m_retrace.start();
    });
    QObject::connect(&openCase, &CaseController::pictureChanged, &session, [this] {
        if (!openCase.isOpen())
            return;
        const CasePicturePtr picture = openCase.picture().picture;
        session.setInCharge(picture->facts.id, openCase.inCharge());
        session.setOwnTasks(picture->facts.id, picture->ownTasks);
    });
    const auto show = [this](const QString &id) { navigation.go(Page::Case, id); };
    QObject::connect(&entry, &EntryController::caseCreated, &navigation, show);
    QObject::connect(&entry, &EntryController::caseAsked, &navigation, show);
    QObject::connect(&entry, &EntryController::stateChanged, &commands, [this] {
        offerIf(Command::Undo, !entry.undoText().isEmpty());
        offerIf(Command::Redo, !entry.redoText().isEmpty());
    });
}

void Workspace::tieLocking()
{
    QObject::connect(&session, &SessionController::locked, &openCase, [this] {
        entry.close(); // first: it still has something to store
        m_freshen.stop();
        m_retrace.stop();
        commandPalette.close();
        navigation.reset();
        tracer.abandon();
        intake.abandon();
        openCase.close();
        openCase.map()->exports()->question()->drop();
        policies.clear();
        accounts.clear();
        records.clear();
        destruction.clear();
        backups.clear();
    });
    QObject::connect(&session, &SessionController::stateChanged, &idle, [this] {
        idle.setActive(true);
        sessionLimit.setActive(session.state() == SessionController::State::Open);
    });
    const auto setLimit = [this] { idle.setLimit(std::chrono::minutes(preferences.lockMinutes())); };
    setLimit();
    QObject::connect(&preferences, &Preferences::lockMinutesChanged, &idle, setLimit);
    // Also where nothing is open: half of a log-in, or the papers of a backup, lie there for whoever comes by.
    QObject::connect(&idle, &IdleLock::expired, &idle, [this] {
        lock();
        idle.setActive(true);
    });
    idle.setActive(true);
    QObject::connect(&sessionLimit, &SessionLimit::expired, &session, &SessionController::lock);
}

void Workspace::tieWelcome()
{
    QObject::connect(&welcome, &WelcomeController::storeChosen, &session, &SessionController::setPath);
    QObject::connect(&welcome, &WelcomeController::entered, &session,
                     [this](const UnlockedStore &store, const QString &path, bool locked) {
                         session.enter(store, path);
                         if (locked)
                             session.lock();
                     });
    QObject::connect(&restoring, &RestoreController::restored, &session, &SessionController::setPath);
}

void Workspace::tieNavigation()
{
    QObject::connect(&navigation, &Navigation::changed, &openCase, [this, before = navigation.page()]() mutable {
        // Whoever comes back to a case looks at it once more, and that is on record.
        const bool arrived = std::exchange(before, navigation.page()) != Page::Case;
        if (navigation.page() == Page::Case && (arrived || navigation.item() != openCase.caseId()))
            openCase.openCase(navigation.item());
        if (navigation.page() == Page::Settings && session.may(epi::Duty::listCases))
            policies.load();
        if (navigation.page() == Page::Settings)
            backups.load();
        if (navigation.page() == Page::People)
            accounts.load();
        if (navigation.page() == Page::Records)
            records.load();
        if (navigation.page() == Page::Retention)
            destruction.load();
    });
    // Nothing of what was shown is there any more: the account comes back to what is left.
    QObject::connect(&destruction, &DestructionController::destroyed, &session, &SessionController::lock);
    QObject::connect(&commandPalette, &CommandPalette::caseAsked, &navigation,
                     [this](const QString &id) { navigation.go(Page::Case, id); });
}

void Workspace::tieDuties()
{
    QObject::connect(&session, &SessionController::stateChanged, &navigation, [this, open = false]() mutable {
        if (open == (session.state() == SessionController::State::Open))
            return;
        open = !open;
        if (!open)
            return navigation.allow({});
        accounts.setRole(session.roleOfAccount());
        entry.reveal()->setAllowed(session.may(epi::Duty::reveal));
        openCase.formFive()->setAllowed(session.may(epi::Duty::reveal) && session.may(epi::Duty::exportData));
        records.setRole(session.roleOfAccount());
        destruction.setRole(session.roleOfAccount());
        backups.setAccount(session.roleOfAccount(), session.user());
        navigation.allow(pagesOf(session));
    });
}

void Workspace::offerCommands()
{
    for (const Command command : {Command::Back, Command::Forward, Command::OpenPalette, Command::LightTheme, Command::DarkTheme,
                                  Command::SystemTheme, Command::Korean, Command::English, Command::Lock})
        commands.offer(command);
    QObject::connect(&navigation, &Navigation::pageOffered, &commands, [this](Page page) {
        switch (page) {
        case Page::Cases:
            return commands.offer(Command::GoToCases);
        case Page::Intake:
            commands.offer(Command::ImportFiles);
            return commands.offer(Command::GoToIntake);
        case Page::Clusters:
            commands.offer(Command::GoToPlaces);
            return commands.offer(Command::GoToClusters);
        case Page::People:
            return commands.offer(Command::GoToPeople);
        case Page::Records:
            return commands.offer(Command::GoToRecords);
        case Page::Retention:
            return commands.offer(Command::GoToRetention);
        case Page::Settings:
            return commands.offer(Command::GoToSettings);
        case Page::Account:
            return commands.offer(Command::GoToAccount);
        case Page::Case:
        case Page::Waiting:
            return;
        }
    });
    const auto offerTrace = [this] {
        offerIf(Command::CancelTrace, tracer.running());
        offerIf(Command::TraceAgain, !tracer.running() && session.traces());
    };
    QObject::connect(&tracer, &TraceController::changed, &commands, offerTrace);
    QObject::connect(&session, &SessionController::stateChanged, &commands, offerTrace);
    QObject::connect(&commands, &Commands::asked, &session, [this](Command command) { run(command); });
}

void Workspace::run(Command command)
{
    switch (command) {
    case Command::GoToCases:
        return navigation.go(Page::Cases);
    case Command::GoToIntake:
        return navigation.go(Page::Intake);
    case Command::GoToClusters:
        return navigation.go(Page::Clusters);
    case Command::GoToPlaces:
        navigation.go(Page::Clusters);
        if (navigation.page() == Page::Clusters)
            clusters.setSection(ClusterController::Section::Places);
        return;
    case Command::GoToPeople:
        return navigation.go(Page::People);
    case Command::GoToRecords:
        return navigation.go(Page::Records);
    case Command::GoToRetention:
        return navigation.go(Page::Retention);
    case Command::GoToSettings:
        return navigation.go(Page::Settings);
    case Command::GoToAccount:
        return navigation.go(Page::Account);
    case Command::Back:
        return navigation.back();
    case Command::Forward:
        return navigation.forward();
    case Command::LightTheme:
        return appearance.setTheme(AppearanceController::Theme::Light);
    case Command::DarkTheme:
        return appearance.setTheme(AppearanceController::Theme::Dark);
    case Command::SystemTheme:
        return appearance.setTheme(AppearanceController::Theme::System);
    case Command::Korean:
        return appearance.setLanguage(QStringLiteral("ko"));
    case Command::English:
        return appearance.setLanguage(QStringLiteral("en"));
    case Command::TraceAgain:
        return tracer.start();
    case Command::CancelTrace:
        return tracer.cancel();
    case Command::Lock:
        return session.lock();
    case Command::Undo:
        return entry.undo();
    case Command::Redo:
        return entry.redo();
    case Command::OpenPalette:
        return commandPalette.show();
    case Command::NewCase:
        return navigation.go(Page::Cases); // the page goes on from there
    case Command::ImportFiles:
        navigation.go(Page::Intake);
        if (navigation.page() == Page::Intake)
            intake.askForFiles();
        return;
    case Command::FitMap:
    case Command::Play:
    case Command::TraceForward:
    case Command::TraceBackward:
    case Command::NextPane:
    case Command::PreviousPane:
    case Command::PasteRoute:
    case Command::AskQuestions:
    case Command::RepeatDay:
    case Command::SamePerson:
    case Command::SomebodyElse:
    case Command::AddTask:
    case Command::AddVisit:
    case Command::NameContact:
        return; // the page that offers it does it
    }
}

void Workspace::lock()
{
    welcome.lock();
    session.lock();
    restoring.forgetPapers();
}

void Workspace::retranslate()
{
    session.retranslate();
    welcome.retranslate();
    openCase.retranslate();
    entry.retranslate();
    tracer.retranslate();
    clusters.retranslate();
    intake.retranslate();
    policies.retranslate();
    accounts.retranslate();
    records.retranslate();
    destruction.retranslate();
    ownAccount.retranslate();
    backups.retranslate();
    restoring.retranslate();
    mapSettings.retranslate();
    commands.retranslate();
}

QVariantMap Workspace::initialProperties()
{
    return {{QStringLiteral("preferences"), QVariant::fromValue(&preferences)},
            {QStringLiteral("appearance"), QVariant::fromValue(&appearance)},
            {QStringLiteral("mapSettings"), QVariant::fromValue(&mapSettings)},
            {QStringLiteral("navigation"), QVariant::fromValue(&navigation)},
            {QStringLiteral("commands"), QVariant::fromValue(&commands)},
            {QStringLiteral("session"), QVariant::fromValue(&session)},
            {QStringLiteral("welcome"), QVariant::fromValue(&welcome)},
            {QStringLiteral("openCase"), QVariant::fromValue(&openCase)},
            {QStringLiteral("entry"), QVariant::fromValue(&entry)},
            {QStringLiteral("tracer"), QVariant::fromValue(&tracer)},
            {QStringLiteral("clusters"), QVariant::fromValue(&clusters)},
            {QStringLiteral("intake"), QVariant::fromValue(&intake)},
            {QStringLiteral("policies"), QVariant::fromValue(&policies)},
            {QStringLiteral("accounts"), QVariant::fromValue(&accounts)},
            {QStringLiteral("records"), QVariant::fromValue(&records)},
            {QStringLiteral("destruction"), QVariant::fromValue(&destruction)},
            {QStringLiteral("ownAccount"), QVariant::fromValue(&ownAccount)},
            {QStringLiteral("backups"), QVariant::fromValue(&backups)},
            {QStringLiteral("restoring"), QVariant::fromValue(&restoring)},
            {QStringLiteral("commandPalette"), QVariant::fromValue(&commandPalette)},
            {QStringLiteral("idle"), QVariant::fromValue(&idle)},
            {QStringLiteral("sessionLimit"), QVariant::fromValue(&sessionLimit)},
            {QStringLiteral("lockSigns"), QVariant::fromValue(&lockSigns)}};
}

} // namespace tracedesk::view
