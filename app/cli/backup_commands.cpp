#include "app/cli/commands.h"
#include "app/cli/open_office.h"
#include "app/cli/password.h"

#include "vault/durable_file.h"
#include "view/words_recovery.h"

#include <QDateTime>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace tracedesk::cli {

namespace {

/// Standard output, or a new file that nobody else reads.
class Sheet
{
public:
    explicit Sheet(const QString &path)
        : m_path(path)
    {
    }
    ~Sheet()
    {
        if (m_descriptor > STDERR_FILENO)
            ::close(m_descriptor);
    }
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;

    epi::Result<void> open()
    {
        if (m_path.isEmpty())
            return {};
        const std::string path = m_path.toStdString();
        m_descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (m_descriptor >= 0)
            return {};
        return errno == EEXIST ? epi::fail(epi::ErrorCode::alreadyExists, path) : vault::systemFailure(path, "create", errno);
    }
    epi::Result<void> write(std::span<const std::uint8_t> bytes)
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                return vault::systemFailure(m_path.toStdString(), "write", errno);
            bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
        return {};
    }
    epi::Result<void> write(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        return write(
            std::span(reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())));
    }

private:
    QString m_path;
    int m_descriptor = STDOUT_FILENO;
};

epi::Result<void> writePaper(Sheet &sheet, const vault::RecoveryPaper &paper, const epi::Uuid &store, const std::string &madeBy,
                             const desk::Surroundings &surroundings)
{
    const QString day =
        QDateTime::fromMSecsSinceEpoch(surroundings.now().time_since_epoch().count()).date().toString(Qt::ISODate);
    const vault::SecretBytes text = vault::textOf(paper);
    auto written = sheet.write(view::paperHead(paper, store, QString::fromStdString(madeBy), day) + u'\n');
    for (std::size_t line = 0; written && line < vault::paperLines; ++line) {
        written = sheet.write(QStringLiteral("    "));
        if (written)
            written = sheet.write(vault::lineOf(text, line).bytes());
        if (written)
            written = sheet.write(QStringLiteral("\n"));
    }
    return written ? sheet.write(u'\n' + view::paperFoot(paper)) : written;
}

/// Its lines one after the other, or all of it in the first.
vault::SecretBytes askPaper(int number)
{
    vault::SecretBytes typed;
    const auto signs = [&typed] {
        return std::ranges::count_if(typed.bytes(), [](std::uint8_t sign) { return sign != ' ' && sign != '-' && sign != '\n'; });
    };
    constexpr auto all = static_cast<std::ptrdiff_t>(vault::paperGroups * vault::paperGroupSize);
    for (std::size_t line = 1; line <= vault::paperLines && signs() < all; ++line) {
        const auto next = readSecret("Paper " + std::to_string(number) + ", line " + std::to_string(line) + ": ", Echo::on);
        if (!next)
            break;
        vault::SecretBytes longer(typed.size() + next->size() + 1);
        const auto end = std::ranges::copy(typed.bytes(), longer.bytes().begin()).out;
        *std::ranges::copy(next->bytes(), end).out = '\n';
        typed = std::move(longer);
    }
    return typed;
}

QString localTime(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

Outcome outcomeOf(const store::BackupDescription &backup)
{
    Outcome outcome;
    outcome.printout.add("store", view::storeName(backup.store));
    outcome.printout.add("made", localTime(backup.at));
    outcome.printout.add("papers", static_cast<qint64>(backup.pair));
    outcome.printout.add("bytes", static_cast<qint64>(backup.size));
    return outcome;
}

} // namespace

epi::Result<Outcome> runRecovery(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    const auto before = office->recovery();
    if (!before)
        return std::unexpected(before.error());
    const auto paper = office->drawRecoveryPaper();
    if (!paper)
        return std::unexpected(paper.error());
    Sheet sheet(call.out);
    if (auto opened = sheet.open(); !opened)
        return std::unexpected(opened.error());
    if (auto written = writePaper(sheet, *paper, before->state.store, office->actor().name, session.surroundings); !written)
        return std::unexpected(written.error());
    auto line = readSecret("\nWrite it down or print it, then type its last line: ", Echo::on);
    if (auto set = office->setRecoveryPaper(*paper, std::move(line).value_or(vault::SecretBytes())); !set)
        return std::unexpected(set.error());
    const auto after = office->recovery();
    if (!after)
        return std::unexpected(after.error());
    Outcome outcome;
    outcome.printout.add("paper", view::paperName(paper->part));
    outcome.printout.add("pair", static_cast<qint64>(paper->pair));
    outcome.printout.add("in_force", after->state.inForce && after->state.inForce->number == paper->pair);
    return outcome;
}

epi::Result<Outcome> runBackup(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    const auto made =
        office->backUp(call.operands.at(1).toStdString(), call.replace ? store::IfThere::replace : store::IfThere::refuse,
                       session.stop, session.progress);
    return made.transform(outcomeOf);
}

epi::Result<Outcome> runRestore(const Call &call, const Session &session)
{
    const std::string file = call.operands.front().toStdString();
    // A file that is no backup is refused before anybody types eighty signs twice.
    if (const auto described = store::describeBackup(file); !described)
        return std::unexpected(described.error());
    const vault::SecretBytes one = askPaper(1);
    const vault::SecretBytes other = askPaper(2);
    const auto restored = desk::Office::restore(file, one, other, call.operands.at(1).toStdString(), session.surroundings,
                                                session.stop, session.progress);
    return restored.transform(outcomeOf);
}

} // namespace tracedesk::cli
