#pragma once

#include "tests/support/places.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// A finished call of tracedesk-cli.
struct CliRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the program that was built, with the password as the first line of its standard input, and once more as the second, where
/// what is taken out asks for it again.
inline CliRun runCli(const QStringList &arguments, const QByteArray &password = "correct horse\ncorrect horse")
{
    QProcess process;
    process.start(tracedesk::tests::programs("/tracedesk-cli"), arguments);
    process.write(password + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

inline QList<QByteArrayList> readCsv(const QByteArray &csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : csv.trimmed().split('\n'))
        rows.append(line.split(','));
    return rows;
}
