// office_scenario everything FOLDER FILES | sort FOLDER [spilling]
// A whole working life of a store, by the office itself: for tests that look at what a program leaves behind. FILES are those of
// a demonstration outbreak. Writes the certificate of the destruction to standard output.

#include "app/common/hardening.h"
#include "desk/demonstration.h"
#include "desk/office.h"
#include "store/database.h"
#include "tests/support/places.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <source_location>

namespace {

using namespace tracedesk;
using desk::Office;
using epi::Role;

/// Ends the program where something that must work does not.
template<class T> T must(epi::Result<T> result, std::source_location where = std::source_location::current())
{
    if (!result) {
        std::fprintf(stderr, "line %u: error %d", where.line(), static_cast<int>(result.error().code));
        for (const std::string &argument : result.error().arguments)
            std::fprintf(stderr, " | %s", argument.c_str());
        std::fprintf(stderr, "\n");
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

vault::SecretBytes secret(std::string_view text)
{
    return vault::SecretBytes::copyOf(text);
}

class Scenario
{
public:
    Scenario(std::filesystem::path folder, std::filesystem::path files)
        : m_folder(std::move(folder))
        , m_files(std::move(files))
    {
        m_around.now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
        m_around.resources = tests::resources().toStdString();
        m_around.parserProgram = tests::programs("/tracedesk-intake").toStdString();
    }

    void found()
    {
        const std::vector<vault::Person> others = {
            {"sur", Role::surveyor, {}}, {"pri", Role::privacyOfficer, {}}, {"adm", Role::administrator, {}}};
        std::vector<vault::Invitation> invitations;
        {
            auto founded = must(Office::found(store(), {.founder = {"sup", Role::supervisor, {}}, .others = others},
                                              secret(passwordOf("sup")), m_around));
            invitations = std::move(founded.invitations);
        }
        for (const vault::Invitation &one : invitations)
            (void)must(Office::activate(store(), {one.name, vault::SecretBytes::copyOf(one.code.bytes())},
                                        secret(passwordOf(one.name)), m_around));
        Office office = enter("sup");
        for (const desk::PersonLine &line : must(office.people()).accounts)
            if (line.canAdmit)
                must(office.admit(line.account.id));
    }
    void work()
    {
        Office office = enter("sup");
        import(office, "tracedesk-linelist", {"linelist.csv"});
        import(office, "tracedesk-contacts", {"contacts.csv"});
        import(office, "tracedesk-base-station", {"cells.csv", "base_station.csv"});
        import(office, "tracedesk-route", {"routes.csv"});
        (void)must(office.trace({}, {}));
        const auto overview = must(office.overview());
        const epi::Case first = overview.cases.front().facts;
        (void)must(office.caseFiles(std::span(&first.id, 1), "scenario"));
        (void)must(office.reveal(first.person, epi::Identifier::name, "scenario", secret(passwordOf("sup"))));
        epi::IdentifiedCase edited{first, {}};
        edited.facts.setting = "edited";
        (void)must(office.apply({epi::Entry(epi::IdentifiedCase{first, {}}), epi::Entry(edited)}));
        const auto mark = must(office.beginExport(secret(passwordOf("sup"))));
        const std::string text = "case\n1\n";
        must(office.finishExport(mark, {epi::ExportKind::caseList, (m_folder / "export.csv").string(), "scenario", 1},
                                 std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size())));
        must(office.changePassword(secret(passwordOf("sup")), secret("another of sup")));
        m_changed["sup"] = "another of sup";
        if (!must(office.check({}, {})).empty())
            std::exit(2);
    }
    void people()
    {
        // What has no key of the record is spooled: of an administrator, and of who did not get in.
        if (Office::open(store(), {"adm", secret("wrong")}, m_around))
            std::exit(3);
        (void)must(enter("adm").people());
    }
    void leave(const char *user)
    {
        epi::AccountId account;
        {
            Office office = enter("adm");
            for (const desk::PersonLine &line : must(office.people()).accounts)
                if (line.account.name == user)
                    account = line.account.id;
            (void)must(office.close(account));
        }
        must(enter("sup").renewKeys({}, {}));
    }
    void backUpAndRestore()
    {
        const auto paperBy = [&](const char *user) {
            Office office = enter(user);
            auto paper = must(office.drawRecoveryPaper());
            must(office.setRecoveryPaper(paper, vault::lineOf(vault::textOf(paper), vault::paperLines - 1)));
            return vault::textOf(paper);
        };
        const auto first = paperBy("adm");
        const auto second = paperBy("sup");
        (void)must(enter("adm").backUp(m_folder / "store.backup", store::IfThere::refuse, {}, {}));
        (void)must(Office::restore(m_folder / "store.backup", first, second, m_folder / "again.tracedesk", m_around, {}, {}));
    }
    void exportRecord() { (void)must(enter("pri").exportRecord(m_folder / "record.jsonl", secret(passwordOf("pri")), {})); }
    void destroy()
    {
        epi::Uuid order{};
        {
            Office office = enter("sup");
            const auto of = must(office.planDestructionOf(must(office.overview()).cases.front().facts.number));
            order = must(office.orderDestruction(of, "scenario", secret(passwordOf("sup"))));
        }
        must(enter("pri").signDestruction(order, secret(passwordOf("pri"))));
        {
            Office office = enter("sup");
            (void)must(office.carryOutDestructions({}, {}));
            for (const desk::ExportLine &line : must(office.exports()))
                must(office.closeExport(line.record.id, epi::ExportEnding::destroyed));
            const auto all = must(office.planDestruction(epi::DestructionScope::everything, {}));
            order = must(office.orderDestruction(all, "scenario", secret(passwordOf("sup"))));
        }
        Office office = enter("pri");
        must(office.signDestruction(order, secret(passwordOf("pri"))));
        const std::string certificate = desk::certificateJson(must(office.retention()).certificates.front());
        std::fwrite(certificate.data(), 1, certificate.size(), stdout);
    }
    void demonstrate()
    {
        std::filesystem::create_directory(m_folder / "town");
        demo::Options options;
        options.persons = 300;
        options.cases = 4;
        options.days = 7;
        must(desk::makeDemonstration(options, m_folder / "town", m_around, {}, {}));
    }

private:
    [[nodiscard]] std::filesystem::path store() const { return m_folder / "outbreak.tracedesk"; }
    [[nodiscard]] std::string passwordOf(const std::string &user) const
    {
        const auto changed = m_changed.find(user);
        return changed != m_changed.end() ? changed->second : "password of " + user;
    }
    [[nodiscard]] Office enter(const std::string &user) const
    {
        return must(Office::open(store(), {user, secret(passwordOf(user))}, m_around));
    }
    void import(Office &office, const char *profile, const std::vector<const char *> &names) const
    {
        desk::ImportOrder order{{}, profile, {}};
        for (const char *name : names)
            order.files.push_back((m_files / name).string());
        (void)must(office.keepImport(must(desk::stageImport(order, m_around, {}, {})), {}, {}));
    }

    std::filesystem::path m_folder;
    std::filesystem::path m_files;
    desk::Surroundings m_around;
    std::map<std::string, std::string> m_changed;
};

/// What makes SQLite put things aside: a sort, tables of the moment, new indices, a file written anew. Every row says "canary".
int sortMuch(const std::filesystem::path &folder, bool spilling)
{
    vault::SecretBytes key(32);
    vault::fillRandom(key.bytes());
    store::Database database(folder / "big.db", key, store::Database::Mode::create);
    database.configure("main", 2'000);
    if (spilling)
        database.execute("PRAGMA temp_store = FILE");
    database.execute("CREATE TABLE t (a INTEGER, b TEXT)");
    {
        store::Transaction transaction(database);
        auto insert = database.prepare("INSERT INTO t VALUES (?1, ?2)");
        std::uint32_t random = 1;
        for (int row = 0; row < 200'000; ++row) {
            random = random * 1'664'525 + 1'013'904'223;
            insert.run(static_cast<std::int64_t>(random),
                       "canary of row " + std::to_string(random) + std::string(random % 60, 'x'));
        }
        transaction.commit();
    }
    database.prepare("SELECT b FROM t ORDER BY b, a").run();
    database.execute("CREATE TEMP TABLE aside AS SELECT * FROM t ORDER BY b");
    database.execute("CREATE TEMP TABLE more AS SELECT b, count(*) AS n FROM t GROUP BY substr(b, 15)");
    database.execute("CREATE INDEX t_b ON t (b, a)");
    database.execute("DELETE FROM t WHERE a % 3 = 0");
    database.execute("VACUUM");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    app::hardenProcess();
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        if (arguments.size() >= 2 && arguments[0] == "sort")
            return sortMuch(arguments[1], arguments.size() > 2);
    } catch (const store::Failure &failure) {
        std::fprintf(stderr, "error %d %s\n", static_cast<int>(failure.error().code),
                     failure.error().arguments.empty() ? "" : failure.error().arguments.front().c_str());
        return 1;
    }
    if (arguments.size() != 3 || arguments[0] != "everything")
        return 2;
    Scenario scenario(arguments[1], arguments[2]);
    scenario.found();
    scenario.work();
    scenario.people();
    scenario.exportRecord();
    scenario.backUpAndRestore();
    scenario.leave("sur");
    scenario.destroy();
    scenario.demonstrate();
    return 0;
}
