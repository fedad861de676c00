#include "app/cli/arguments.h"

#include "view/area_names.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <limits>

namespace tracedesk::cli {

namespace {

struct CommandForm
{
    const char *name;
    qsizetype fewest; ///< operands
    qsizetype most;
    const char *line;
    QStringList options; ///< beside --json, --user and --code
};

const std::array<CommandForm, 18> &commandForms()
{
    static const std::array<CommandForm, 18> forms = {{
        {"demo",
         1,
         1,
         "demo DIR [--seed N] [--cases N] [--persons N] [--days N] [--everyone]",
         {"seed", "cases", "persons", "days", "everyone"}},
        {"new", 1, 1, "new STORE --user NAME [--role ROLE] [--person NAME:ROLE[:AREA]]...", {"role", "person"}},
        {"activate", 1, 1, "activate STORE --user NAME", {}},
        {"people", 1, 1, "people STORE [--give-keys NAME] [--csv]", {"csv", "give-keys"}},
        {"check", 1, 1, "check STORE", {}},
        {"report", 1, 1, "report STORE --out DIR [--purpose TEXT]", {"out", "purpose"}},
        {"recovery", 1, 1, "recovery STORE [--out PAPER.txt]", {"out"}},
        {"backup", 2, 2, "backup STORE FILE [--replace]", {"replace"}},
        {"restore", 2, 2, "restore FILE STORE", {}},
        {"import",
         2,
         std::numeric_limits<qsizetype>::max(),
         "import STORE FILE... --as PROFILE [--map field=column]... [--rejects FILE] [--purpose TEXT] [--preview]",
         {"as", "map", "rejects", "purpose", "preview"}},
        {"trace", 1, 1, "trace STORE [--threads N]", {"threads"}},
        {"list",
         2,
         2,
         "list STORE cases|stays|contacts|clusters|sources|imports [--case ID] [--csv] [--purpose TEXT]",
         {"case", "csv", "purpose"}},
        {"exports", 1, 1, "exports STORE [--close ID --ending destroyed|handed-over|legal-hold]", {"close", "ending"}},
        {"record", 2, 3, "record STORE review | record STORE who TOKEN [--csv]", {"csv"}},
        {"own", 1, 1, "own STORE [--forget]", {"forget"}},
        {"certificate", 2, 2, "certificate STORE FILE", {}},
        {"contacts",
         1,
         1,
         "contacts FILE --distance M --minimum MIN [--gap MIN] [--threads N] [--as PROFILE] [--map field=column]... [--out "
         "pairs.csv]",
         {"distance", "minimum", "gap", "threads", "as", "map", "out"}},
        {"form5",
         2,
         2,
         "form5 STORE FILE.xlsx|FILE.csv [--case ID]... [--leave-out] [--purpose TEXT]",
         {"case", "leave-out", "purpose"}},
    }};
    return forms;
}

void addOptions(QCommandLineParser &parser)
{
    for (const char *name : {"json", "csv", "everyone", "preview", "replace", "forget", "leave-out"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    for (const char *name :
         {"user",    "as",  "map",     "rejects", "out",  "case",   "seed",    "cases", "persons", "days",     "distance",
          "minimum", "gap", "threads", "code",    "role", "person", "purpose", "close", "ending",  "give-keys"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
}

// Reads numbers one after the other and remembers the first that is none.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    template<class T> void read(const char *name, std::optional<T> &target, double least)
    {
        const QString option = QString::fromLatin1(name);
        if (!m_parser.isSet(option))
            return;
        bool ok = false;
        const double value = m_parser.value(option).toDouble(&ok);
        const bool whole = std::is_floating_point_v<T> || value == static_cast<double>(static_cast<qint64>(value));
        if (!ok || !whole || !(value >= least) || value > 1e9)
            m_fault = QStringLiteral("--%1 takes a number of at least %2, not \"%3\"")
                          .arg(option)
                          .arg(least)
                          .arg(m_parser.value(option));
        else
            target = static_cast<T>(value);
    }
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    const QCommandLineParser &m_parser;
    QString m_fault;
};

constexpr std::array<const char *, epi::roleCount> roles{"owner",           "surveyor",        "supervisor",   "approver",
                                                         "police_approver", "privacy_officer", "administrator"};

QStringList roleNames()
{
    QStringList names;
    for (const char *role : roles)
        names << QString::fromLatin1(role);
    return names;
}

std::optional<epi::Role> roleNamed(const QString &name)
{
    const qsizetype index = roleNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<epi::Role>(index));
}

/// NAME:ROLE or NAME:ROLE:AREA.
std::optional<vault::Person> personIn(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3 || parts.front().isEmpty())
        return std::nullopt;
    const auto role = roleNamed(parts.at(1));
    const QStringList area = parts.value(2).split(u'/');
    if (!role || area.size() > 2)
        return std::nullopt;
    return vault::Person{
        parts.front().toStdString(), *role, {view::provinceCode(area.front()).toStdString(), area.value(1).toStdString()}};
}

QString readPeople(const QCommandLineParser &parser, Call &call)
{
    if (parser.isSet(QStringLiteral("role"))) {
        const auto role = roleNamed(parser.value(QStringLiteral("role")));
        if (!role)
            return QStringLiteral("--role takes %1").arg(roleNames().join(QStringLiteral(", ")));
        call.role = *role;
    }
    for (const QString &text : parser.values(QStringLiteral("person"))) {
        auto person = personIn(text);
        if (!person)
            return QStringLiteral("--person takes NAME:ROLE or NAME:ROLE:AREA, not \"%1\"").arg(text);
        call.people.push_back(std::move(*person));
    }
    return {};
}

QString missing(const Call &call)
{
    if (call.command == QLatin1String("new") && call.user.isEmpty())
        return QStringLiteral("new needs --user NAME");
    if (call.command == QLatin1String("activate") && call.user.isEmpty())
        return QStringLiteral("activate needs --user NAME");
    if (call.command == QLatin1String("import") && call.profile.isEmpty())
        return QStringLiteral("import needs --as PROFILE");
    if (call.command == QLatin1String("report") && call.out.isEmpty())
        return QStringLiteral("report needs --out DIR");
    if (call.command == QLatin1String("form5") && call.operands.at(1) == QLatin1String("-"))
        return QStringLiteral("form5 needs a file to write");
    if (call.command == QLatin1String("recovery") && call.form == Form::json && call.out.isEmpty())
        return QStringLiteral("recovery --json needs --out PAPER.txt");
    if (call.command == QLatin1String("contacts") && (!call.distance || !call.minimum))
        return QStringLiteral("contacts needs --distance METRES and --minimum MINUTES");
    static const QStringList endings = {"destroyed", "handed-over", "legal-hold"};
    if (call.closing.isEmpty() != call.ending.isEmpty() || (!call.ending.isEmpty() && !endings.contains(call.ending)))
        return QStringLiteral("--close ID needs --ending, one of %1").arg(endings.join(QStringLiteral(", ")));
    if (call.command == QLatin1String("record") &&
        call.operands.mid(1, 1) != QStringList{call.operands.size() == 2 ? QStringLiteral("review") : QStringLiteral("who")})
        return QStringLiteral("record takes review, or who TOKEN");
    static const QStringList lists = {"cases", "stays", "contacts", "clusters", "sources", "imports"};
    if (call.command == QLatin1String("list") && !lists.contains(call.operands.at(1)))
        return QStringLiteral("list knows %1, not \"%2\"").arg(lists.join(QStringLiteral(", ")), call.operands.at(1));
    return {};
}

} // namespace

QString usage()
{
    QString text = QStringLiteral("usage:\n");
    for (const CommandForm &form : commandForms())
        text += QStringLiteral("  tracedesk-cli %1\n").arg(QString::fromLatin1(form.line));
    return text +
           QStringLiteral(
               "--json on every command; --user NAME where a store has more than one account; --code DIGITS where the\n"
               "account has a second device, else they are asked for.\n"
               "The password is asked for, or read from the first line of standard input. activate: first the one-time\n"
               "code, then the new password. What is taken out (list --csv and --json, report, form5, import --rejects) asks "
               "for\n"
               "the password once more: the second line.\n"
               "ROLE: %1; AREA: province (code or name) or province/district, none for the whole country.\n"
               "The founder is the owner where no --role is given. Two administrators are advised: the last one cannot be\n"
               "reset by anybody.\n")
               .arg(roleNames().join(QStringLiteral(", ")));
}

std::expected<Call, UsageError> parseArguments(const QStringList &arguments)
{
    const auto refuse = [](const QString &text) { return std::unexpected(UsageError{text}); };
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("tracedesk-cli")} + arguments))
        return refuse(parser.errorText());
    const QStringList positional = parser.positionalArguments();
    if (positional.isEmpty())
        return refuse(QStringLiteral("no command given"));
    const auto &forms = commandForms();
    const auto form =
        std::ranges::find_if(forms, [&](const CommandForm &f) { return positional.front() == QLatin1String(f.name); });
    if (form == forms.end())
        return refuse(QStringLiteral("unknown command \"%1\"").arg(positional.front()));

    Call call;
    call.command = positional.front();
    call.operands = positional.mid(1);
    if (call.operands.size() < form->fewest || call.operands.size() > form->most)
        return refuse(QString::fromLatin1(form->line));
    for (const QString &option : parser.optionNames()) {
        if (option != QLatin1String("json") && option != QLatin1String("user") && option != QLatin1String("code") &&
            !form->options.contains(option))
            return refuse(QStringLiteral("%1 does not take --%2").arg(call.command, option));
    }
    call.form = parser.isSet(QStringLiteral("json")) ? Form::json : parser.isSet(QStringLiteral("csv")) ? Form::csv : Form::text;
    call.user = parser.value(QStringLiteral("user"));
    call.code = parser.value(QStringLiteral("code"));
    call.profile = parser.value(QStringLiteral("as"));
    call.mappings = parser.values(QStringLiteral("map"));
    call.rejects = parser.value(QStringLiteral("rejects"));
    call.out = parser.value(QStringLiteral("out"));
    call.caseNumber = parser.value(QStringLiteral("case"));
    call.caseNumbers = parser.values(QStringLiteral("case"));
    call.purpose = parser.value(QStringLiteral("purpose"));
    call.admitted = parser.value(QStringLiteral("give-keys"));
    call.closing = parser.value(QStringLiteral("close"));
    call.ending = parser.value(QStringLiteral("ending"));
    call.forget = parser.isSet(QStringLiteral("forget"));
    call.preview = parser.isSet(QStringLiteral("preview"));
    call.leaveOut = parser.isSet(QStringLiteral("leave-out"));
    call.replace = parser.isSet(QStringLiteral("replace"));
    call.everyone = parser.isSet(QStringLiteral("everyone"));
    if (const QString fault = readPeople(parser, call); !fault.isEmpty())
        return refuse(fault);
    Numbers numbers(parser);
    numbers.read("seed", call.seed, 0);
    numbers.read("cases", call.cases, 1);
    numbers.read("persons", call.persons, 1);
    numbers.read("days", call.days, 1);
    numbers.read("distance", call.distance, 0);
    numbers.read("minimum", call.minimum, 0);
    numbers.read("gap", call.gap, 0);
    numbers.read("threads", call.threads, 1);
    if (!numbers.fault().isEmpty())
        return refuse(numbers.fault());
    if (const QString fault = missing(call); !fault.isEmpty())
        return refuse(fault);
    return call;
}

} // namespace tracedesk::cli
