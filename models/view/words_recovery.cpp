#include "view/words_recovery.h"

#include "view/words_context.h"

namespace tracedesk::view {

namespace {

QString argument(const epi::Error &error, std::size_t index)
{
    return index < error.arguments.size() ? QString::fromStdString(error.arguments[index]) : QString();
}

QString mistypedText(const QString &which, const QString &group)
{
    if (which.isEmpty())
        return Words::tr("Group %1 is not as it stands on the paper. Nothing was signed. Compare it and type the line again.")
            .arg(group);
    if (group == QStringLiteral("0"))
        return Words::
            tr("What was typed as paper %1 does not hang together: more than one group is wrong, or groups of two papers were "
               "mixed. Nothing was restored. Compare it with the paper.")
                .arg(which);
    return Words::tr("Group %2 of paper %1 is mistyped or missing. Nothing was restored. Compare it with the paper.")
        .arg(which, group);
}

QString foreignText(const epi::Error &error)
{
    const QString typed = argument(error, 1) + argument(error, 2);
    const QString needed = argument(error, 3) + argument(error, 4);
    if (typed == needed)
        return Words::
            tr("Paper %1 is of another store. Nothing was restored. Take the paper that was made for the store of this backup.")
                .arg(argument(error, 0));
    return Words::
        tr("What was typed as paper %1 is paper %2 of pair %3, but this backup needs paper %4 of pair %5. Nothing was restored.")
            .arg(argument(error, 0), argument(error, 1), argument(error, 2), argument(error, 3), argument(error, 4));
}

} // namespace

QString backupErrorText(const epi::Error &error)
{
    switch (error.code) {
    case epi::ErrorCode::noRecoveryPapers:
        return Words::tr(
            "There are no recovery papers yet, so nothing was written. Two people make one each first; backups open with both.");
    case epi::ErrorCode::unfinishedWrite:
        return Words::tr("A session ended in the middle of a write (%1), so no backup was made. Let somebody who holds the keys "
                         "log in once, "
                         "then repeat it.")
            .arg(argument(error, 0));
    case epi::ErrorCode::paperMistyped:
        return mistypedText(argument(error, 0), argument(error, 1));
    case epi::ErrorCode::paperForeign:
        return foreignText(error);
    case epi::ErrorCode::backupDamaged:
        return Words::tr("%1 cannot be used as a backup (%2). Nothing was restored. Take another copy of it, or an older one.")
            .arg(argument(error, 0), argument(error, 1));
    default:
        return {};
    }
}

QString paperName(vault::PaperPart part)
{
    return part == vault::PaperPart::first ? QStringLiteral("A") : QStringLiteral("B");
}

QString storeName(const epi::Uuid &store)
{
    constexpr qsizetype shown = 8; // of the random end: its beginning is the time
    return QString::fromStdString(epi::toString(store)).right(shown);
}

QString paperHead(const vault::RecoveryPaper &paper, const epi::Uuid &store, const QString &madeBy, const QString &day)
{
    return Words::tr("Tracedesk recovery paper %1, pair %2").arg(paperName(paper.part)).arg(paper.pair) + u'\n' +
           Words::tr("Store %1, made by %2 on %3").arg(storeName(store), madeBy, day) + u'\n';
}

QString paperFoot(const vault::RecoveryPaper &paper)
{
    const auto other = paper.part == vault::PaperPart::first ? vault::PaperPart::second : vault::PaperPart::first;
    return Words::tr("Opens the backups of pair %1 together with paper %2, which another person keeps.")
               .arg(paper.pair)
               .arg(paperName(other)) +
           u'\n' + Words::tr("Keep it apart from that paper and from the backups. It is stored nowhere else.") + u'\n' +
           Words::tr("Destroying this paper ends every backup of pair %1.").arg(paper.pair) + u'\n';
}

} // namespace tracedesk::view
