#include "view/words_form_five.h"

#include "view/words_context.h"

#include <QStringList>

namespace tracedesk::view {

QString word(epi::FormFiveColumn column)
{
    using Column = epi::FormFiveColumn;
    switch (column) {
    case Column::number:
        return Words::tr("number");
    case Column::name:
        return Words::tr("name");
    case Column::birthDate:
        return Words::tr("date of birth");
    case Column::sex:
        return Words::tr("sex");
    case Column::address:
    case Column::detailedAddress:
        return Words::tr("address");
    case Column::contactClass:
        return Words::tr("relation");
    case Column::isolationClass:
        return Words::tr("isolation");
    case Column::national:
    case Column::nationality:
        return Words::tr("nationality");
    case Column::mobile:
    case Column::otherPhone:
        return Words::tr("phone");
    case Column::occupation:
        return Words::tr("occupation");
    case Column::lastContact:
        return Words::tr("last contact");
    case Column::suspected:
        return Words::tr("suspected case");
    case Column::remark:
        return Words::tr("remark");
    case Column::lastDayApart:
        return Words::tr("last day of quarantine");
    case Column::apartReason:
        return Words::tr("reason for another day");
    case Column::exportId:
        return Words::tr("export");
    }
    return {};
}

QString gapText(const epi::FormFiveGap &gap)
{
    switch (gap.fault) {
    case epi::FormFiveFault::missing:
        return Words::tr("%1 not said", "form 5: which field").arg(word(gap.column));
    case epi::FormFiveFault::noCode:
        return Words::tr("%1 without a code", "form 5: which field").arg(word(gap.column));
    case epi::FormFiveFault::unnamed:
        return Words::tr("found in records, no name entered");
    case epi::FormFiveFault::elsewhere:
        return Words::tr("a case of another area");
    }
    return {};
}

QString gapsText(std::span<const epi::FormFiveGap> gaps)
{
    QStringList all;
    for (const epi::FormFiveGap &gap : gaps)
        all.append(gapText(gap));
    return all.join(QStringLiteral("; "));
}

} // namespace tracedesk::view
