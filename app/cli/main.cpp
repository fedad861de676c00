#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/common/hardening.h"
#include "app/common/interrupt.h"
#include "app/common/locations.h"

#include "view/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cstdio>
#include <map>

#include <unistd.h>

namespace {

using namespace tracedesk;

void put(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

// One line on a terminal, rewritten a few times a second; silence elsewhere.
epi::Progress terminalProgress()
{
    if (!::isatty(STDERR_FILENO))
        return {};
    return
        [last = std::chrono::steady_clock::time_point()](epi::WorkStage stage, std::uint64_t done, std::uint64_t total) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < std::chrono::milliseconds(200))
                return;
            last = now;
            put(stderr, QStringLiteral("\r\x1b[K") + view::progressText(stage, done, total));
        };
}

cli::Command commandOf(const QString &name)
{
    static const std::map<QString, cli::Command> commands = {
        {"demo", cli::runDemo},         {"new", cli::runNew},
        {"check", cli::runCheck},       {"import", cli::runImport},
        {"trace", cli::runTrace},       {"list", cli::runList},
        {"report", cli::runReport},     {"contacts", cli::runContacts},
        {"activate", cli::runActivate}, {"people", cli::runPeople},
        {"recovery", cli::runRecovery}, {"backup", cli::runBackup},
        {"restore", cli::runRestore},   {"exports", cli::runExports},
        {"own", cli::runOwn},           {"certificate", cli::runCertificate},
        {"record", cli::runRecord},     {"form5", cli::runFormFive},
    };
    return commands.at(name);
}

} // namespace

int main(int argc, char **argv)
{
    app::hardenProcess();
    const app::Interrupt interrupt;
    const QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());

    const auto call = cli::parseArguments(QCoreApplication::arguments().mid(1));
    if (!call) {
        put(stderr, call.error().text + u'\n' + cli::usage());
        return 2;
    }
    const cli::Session session{app::installedSurroundings(), interrupt.token(), terminalProgress()};
    const auto outcome = commandOf(call->command)(*call, session);
    if (::isatty(STDERR_FILENO))
        put(stderr, QStringLiteral("\r\x1b[K"));
    if (!outcome) {
        const QString text = view::errorText(outcome.error());
        if (call->form == cli::Form::json)
            put(stdout, QString::fromUtf8(QJsonDocument(QJsonObject{{"error", text}}).toJson()));
        put(stderr, text + u'\n');
        return 1;
    }
    put(stdout, cli::render(outcome->printout, call->form));
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        put(stderr, view::errorText({epi::ErrorCode::ioFailed, {"-", "write", "not everything was written"}}) + u'\n');
        return 1;
    }
    return outcome->exitCode;
}
