#include "app/cli/arguments.h"

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
    QStringList options; ///< beside --json and --user
};

const std::array<CommandForm, 8> &commandForms()
{
    static const std::array<CommandForm, 8> forms = {{
        {"demo",
         1,
         1,
         "demo DIR [--seed N] [--cases N] [--persons N] [--days N] [--everyone]",
         {"seed", "cases", "persons", "days", "everyone"}},
        {"new", 1, 1, "new STORE --user NAME", {}},
        {"check", 1, 1, "check STORE", {}},
        {"report", 1, 1, "report STORE --out DIR", {"out"}},
        {"import",
         2,
         std::numeric_limits<qsizetype>::max(),
         "import STORE FILE... --as PROFILE [--map field=column]... [--rejects FILE] [--preview]",
         {"as", "map", "rejects", "preview"}},
        {"trace", 1, 1, "trace STORE [--threads N]", {"threads"}},
        {"list", 2, 2, "list STORE cases|stays|contacts|clusters|sources|imports [--case ID] [--csv]", {"case", "csv"}},
        {"contacts",
         1,
         1,
         "contacts FILE --distance M --minimum MIN [--gap MIN] [--threads N] [--as PROFILE] [--map field=column]... [--out "
         "pairs.csv]",
         {"distance", "minimum", "gap", "threads", "as", "map", "out"}},
    }};
    return forms;
}

void addOptions(QCommandLineParser &parser)
{
    for (const char *name : {"json", "csv", "everyone", "preview"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    for (const char *name : {"user", "as", "map", "rejects", "out", "case", "seed", "cases", "persons", "days", "distance",
                             "minimum", "gap", "threads"})
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

QString missing(const Call &call)
{
    if (call.command == QLatin1String("new") && call.user.isEmpty())
        return QStringLiteral("new needs --user NAME");
    if (call.command == QLatin1String("import") && call.profile.isEmpty())
        return QStringLiteral("import needs --as PROFILE");
    if (call.command == QLatin1String("report") && call.out.isEmpty())
        return QStringLiteral("report needs --out DIR");
    if (call.command == QLatin1String("contacts") && (!call.distance || !call.minimum))
        return QStringLiteral("contacts needs --distance METRES and --minimum MINUTES");
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
    return text + QStringLiteral("--json on every command; --user NAME where a store has more than one account.\n"
                                 "The password is asked for, or read from the first line of standard input.\n");
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
        if (option != QLatin1String("json") && option != QLatin1String("user") && !form->options.contains(option))
            return refuse(QStringLiteral("%1 does not take --%2").arg(call.command, option));
    }
    call.form = parser.isSet(QStringLiteral("json")) ? Form::json : parser.isSet(QStringLiteral("csv")) ? Form::csv : Form::text;
    call.user = parser.value(QStringLiteral("user"));
    call.profile = parser.value(QStringLiteral("as"));
    call.mappings = parser.values(QStringLiteral("map"));
    call.rejects = parser.value(QStringLiteral("rejects"));
    call.out = parser.value(QStringLiteral("out"));
    call.caseNumber = parser.value(QStringLiteral("case"));
    call.preview = parser.isSet(QStringLiteral("preview"));
    call.everyone = parser.isSet(QStringLiteral("everyone"));
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
