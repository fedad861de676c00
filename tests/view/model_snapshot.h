#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace tracedesk::test {

/// Every row of the first column with every role that roleNames() gives, in the order of the roles' numbers: a line
/// "row 3", then a line a role, "  place: "늘샘초등학교"". Strings are quoted, numbers are not.
[[nodiscard]] QStringList snapshotOf(const QAbstractItemModel &model);

/// A number as snapshots write it: six digits, no more, so that no compiler's last bit shows.
[[nodiscard]] QString snapshotText(double number);

/// What tells `actual` from tests/view/golden/NAME.txt, as lines of a unified diff; empty when nothing does. Then
/// `actual` was written to golden/NAME.txt beside the test program, and the first line says how to accept it.
[[nodiscard]] QString differenceToGolden(const QStringList &actual, const QString &name);

/// Lines of `before` and `after` with "-", "+" or " " before each; three equal lines around every change.
[[nodiscard]] QStringList unifiedDiff(const QStringList &before, const QStringList &after);

} // namespace tracedesk::test
