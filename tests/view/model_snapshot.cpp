#include "tests/view/model_snapshot.h"

#include "tests/support/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <vector>

namespace tracedesk::test {
namespace {

constexpr qsizetype context = 3;

QString valueText(const QVariant &value)
{
    if (!value.isValid())
        return QStringLiteral("-");
    switch (value.typeId()) {
    case QMetaType::QString:
        return u'"' + value.toString().replace(u'\n', QStringLiteral("\\n")) + u'"';
    case QMetaType::QStringList:
        return value.toStringList().join(QStringLiteral(" | "));
    case QMetaType::Double:
        return snapshotText(value.toDouble());
    default:
        return value.toString();
    }
}

// length[i][j]: of the longest common subsequence of before[i..] and after[j..].
std::vector<std::vector<int>> commonLengths(const QStringList &before, const QStringList &after)
{
    std::vector<std::vector<int>> length(static_cast<std::size_t>(before.size()) + 1,
                                         std::vector<int>(static_cast<std::size_t>(after.size()) + 1));
    for (std::size_t i = length.size() - 1; i-- > 0;) {
        for (std::size_t j = length[i].size() - 1; j-- > 0;) {
            const bool same = before[static_cast<qsizetype>(i)] == after[static_cast<qsizetype>(j)];
            length[i][j] = same ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
        }
    }
    return length;
}

QStringList everyLine(const QStringList &before, const QStringList &after)
{
    const auto length = commonLengths(before, after);
    QStringList lines;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() || j < after.size()) {
        const auto at = static_cast<std::size_t>(i);
        const auto to = static_cast<std::size_t>(j);
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            lines << u' ' + before[i++];
            ++j;
        } else if (j == after.size() || (i < before.size() && length[at + 1][to] >= length[at][to + 1])) {
            lines << u'-' + before[i++];
        } else {
            lines << u'+' + after[j++];
        }
    }
    return lines;
}

} // namespace

QString snapshotText(double number)
{
    return QString::number(number == 0 ? 0.0 : number, 'g', 6);
}

QStringList snapshotOf(const QAbstractItemModel &model)
{
    const QHash<int, QByteArray> names = model.roleNames();
    QList<int> roles = names.keys();
    std::ranges::sort(roles);
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        lines << QStringLiteral("row %1").arg(row);
        for (const int role : roles)
            lines << QStringLiteral("  %1: %2").arg(QString::fromLatin1(names[role]), valueText(model.index(row, 0).data(role)));
    }
    return lines;
}

QStringList unifiedDiff(const QStringList &before, const QStringList &after)
{
    const QStringList all = everyLine(before, after);
    std::vector<bool> shown(static_cast<std::size_t>(all.size()));
    for (qsizetype line = 0; line < all.size(); ++line) {
        if (all[line].startsWith(u' '))
            continue;
        const auto from = static_cast<std::ptrdiff_t>(std::max<qsizetype>(0, line - context));
        const auto until = static_cast<std::ptrdiff_t>(std::min(all.size(), line + context + 1));
        std::fill(shown.begin() + from, shown.begin() + until, true);
    }
    QStringList diff;
    for (std::size_t line = 0; line < shown.size(); ++line) {
        if (!shown[line])
            continue;
        if (line == 0 || !shown[line - 1])
            diff << QStringLiteral("@@ line %1").arg(line + 1);
        diff << all[static_cast<qsizetype>(line)];
    }
    return diff;
}

QString differenceToGolden(const QStringList &actual, const QString &name)
{
    const QString golden = tests::fixtures("/view/golden/") + name + QStringLiteral(".txt");
    QFile file(golden);
    QStringList expected;
    if (file.open(QIODevice::ReadOnly))
        expected = QString::fromUtf8(file.readAll()).split(u'\n');
    if (!expected.isEmpty() && expected.last().isEmpty())
        expected.removeLast();
    if (file.isOpen() && expected == actual)
        return {};
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/golden");
    const QString written = folder + u'/' + name + QStringLiteral(".txt");
    QFile out(written);
    const bool kept =
        QDir().mkpath(folder) && out.open(QIODevice::WriteOnly) && out.write(actual.join(u'\n').toUtf8() + '\n') > 0;
    QStringList report{kept ? QStringLiteral("to accept: cp %1 %2").arg(written, golden)
                            : QStringLiteral("cannot write %1").arg(written)};
    return (report + unifiedDiff(expected, actual)).join(u'\n');
}

} // namespace tracedesk::test
