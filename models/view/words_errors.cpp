#include "view/words.h"
#include "view/words_context.h"
#include "view/words_recovery.h"

#include <algorithm>
#include <array>

namespace tracedesk::view {
namespace {

QString argument(const epi::Error &error, std::size_t index)
{
    return index < error.arguments.size() ? QString::fromStdString(error.arguments[index]) : QString();
}

QString storeErrorText(const epi::Error &error)
{
    const QString path = argument(error, 0);
    const QString detail = argument(error, 1);
    switch (error.code) {
    case epi::ErrorCode::alreadyExists:
        return Words::tr("%1 exists already and was left as it is. Choose another name.").arg(path);
    case epi::ErrorCode::noStore:
        return Words::tr("%1 holds no case store. Nothing was changed. Choose the folder whose name ends in .tracedesk.")
            .arg(path);
    case epi::ErrorCode::wrongPassword:
        return Words::tr("User name and password do not open this store. Nothing was changed. Check both, and Caps Lock, and try "
                         "again.");
    case epi::ErrorCode::keyringDamaged:
        return Words::tr(
                   "The keyring of %1 is damaged (%2). The store was not opened and nothing was written. Put back the keyring "
                   "from a backup.")
            .arg(path, detail);
    case epi::ErrorCode::compartmentDamaged:
        return Words::tr("A part of the store is damaged: %1 (%2). It was opened for nobody and nothing was written. Restore the "
                         "folder from a backup.")
            .arg(path, detail);
    case epi::ErrorCode::openElsewhere:
        return detail.isEmpty() ? Words::tr("%1 is open in another program. Nothing was changed. Close it there first.").arg(path)
                                : Words::tr("%1 is open in another program (%2). Nothing was changed. Close it there first.")
                                      .arg(path, detail);
    case epi::ErrorCode::newerFormat:
        return Words::tr(
                   "%1 was written by a later version of Tracedesk (format %2). Nothing was changed. Update this workstation.")
            .arg(path, detail);
    case epi::ErrorCode::diskFull:
        return Words::tr(
                   "The disk of %1 is full. Everything saved before is safe; the last step was not saved. Make room among other "
                   "files, not in the store's folder, and repeat it. Logging in takes a little room, too, to be put on record.")
            .arg(path);
    case epi::ErrorCode::ioFailed:
        return Words::tr(
                   "%1 could not be read or written (%2: %3). Everything saved before is safe; the last step was not saved. "
                   "Check the disk and repeat it.")
            .arg(path, detail, argument(error, 2));
    case epi::ErrorCode::notEncrypted:
        return Words::tr("The database library on this machine does not encrypt (%1). Nothing was written. Install Tracedesk as "
                         "delivered.")
            .arg(path);
    default:
        return {};
    }
}

/// Why something is not permitted: what stands below as a code, here as a clause.
QString refusalText(const QString &code)
{
    struct Reason
    {
        const char *code;
        const char *text;
    };
    static constexpr std::array reasons{
        Reason{"role", QT_TRANSLATE_NOOP("Words", "its duties do not include it")},
        Reason{"area", QT_TRANSLATE_NOOP("Words", "it lies outside its area")},
        Reason{"state", QT_TRANSLATE_NOOP("Words", "the state of the account does not allow it")},
        Reason{"second person", QT_TRANSLATE_NOOP("Words", "it takes the signature of a second person")},
        Reason{"destroyed", QT_TRANSLATE_NOOP("Words", "all data of the store are destroyed")},
        Reason{"begun", QT_TRANSLATE_NOOP("Words", "what it orders was begun, and the data are gone already")},
        Reason{"open exports", QT_TRANSLATE_NOOP("Words", "files were taken out of which nobody said what became of them")},
        Reason{"own account", QT_TRANSLATE_NOOP("Words", "nobody does this to the own account")},
        Reason{"not cleared", QT_TRANSLATE_NOOP("Words", "it has no key for that part of the store")},
        Reason{"not needed", QT_TRANSLATE_NOOP("Words", "there is no key left to give")},
        Reason{"owner", QT_TRANSLATE_NOOP("Words", "a store has one owner, from its founding")},
        Reason{"invited", QT_TRANSLATE_NOOP("Words", "it must choose its password first")},
        Reason{"own", QT_TRANSLATE_NOOP("Words", "it is about somebody the account named as its own household")},
        Reason{"never whole", QT_TRANSLATE_NOOP("Words", "a resident number is never shown whole")},
        Reason{"due", QT_TRANSLATE_NOOP("Words", "two people signed that all data of the person are destroyed")},
        Reason{"unjudged", QT_TRANSLATE_NOOP("Words", "a finding of the review waits for its judgement")},
        Reason{"done before", QT_TRANSLATE_NOOP("Words", "it was done already")},
    };
    const auto at = std::ranges::find(reasons, code, [](const Reason &one) { return QLatin1StringView(one.code); });
    return at != reasons.end() ? QCoreApplication::translate("Words", at->text)
           : code.startsWith(u"not cleared for ")
               ? QCoreApplication::translate("Words", "it has no key for that part of the store")
               : code;
}

/// Of logging in, and of what an account may not do.
QString accountErrorText(const epi::Error &error)
{
    switch (error.code) {
    case epi::ErrorCode::secondFactorNeeded:
        return Words::tr("This account asks for the code of its second device, too.");
    case epi::ErrorCode::wrongCode:
        return Words::tr("The code of the second device is not right, or was used before. Wait for the next one.");
    case epi::ErrorCode::passwordToChoose:
        return Words::tr("The one-time code is right. Choose the password of this account now.");
    case epi::ErrorCode::passwordNeeded:
        return Words::tr("This asks for the password of the account once more. Nothing was done. Give it and try again.");
    case epi::ErrorCode::tooManyAttempts:
        if (error.arguments.empty())
            return Words::tr(
                "This account was locked after too many failed log-ins. An administrator must allow it to try again.");
        return Words::tr("Too many failed log-ins. The next try is possible in %n second(s).", nullptr,
                         argument(error, 0).toInt());
    case epi::ErrorCode::notPermitted:
        if (argument(error, 0) == QStringLiteral("log in"))
            return Words::tr("This account is suspended. An administrator can resume it.");
        if (argument(error, 1) == QStringLiteral("last administrator"))
            return Words::tr("Nobody would be left to manage accounts. Nothing was changed.");
        if (argument(error, 1) == QStringLiteral("last holder"))
            return Words::tr("Nobody would be left to give the keys to others. Nothing was changed.");
        return Words::tr("This account may not do that: %1. Nothing was changed.").arg(refusalText(argument(error, 1)));
    default:
        return {};
    }
}

/// Reasons that come from below in English, as far as they have words here.
QString reasonText(const QString &why)
{
    [[maybe_unused]] static constexpr std::array known{
        QT_TRANSLATE_NOOP("Words", "the file is empty"),
        QT_TRANSLATE_NOOP("Words", "UTF-16 text; save it as UTF-8"),
        QT_TRANSLATE_NOOP("Words", "a workbook of the old kind; save it as .xlsx or CSV"),
        QT_TRANSLATE_NOOP("Words", "not a text file"),
        QT_TRANSLATE_NOOP("Words", "text in no encoding that is known here"),
        QT_TRANSLATE_NOOP("Words", "an entry that would grow too large"),
        QT_TRANSLATE_NOOP("Words", "no workbook: a damaged container"),
        QT_TRANSLATE_NOOP("Words", "NUL byte"),
        QT_TRANSLATE_NOOP("Words", "too many rows"),
        QT_TRANSLATE_NOOP("Words", "too many rows of another format"),
        QT_TRANSLATE_NOOP("Words", "a header that cannot be read"),
        QT_TRANSLATE_NOOP("Words", "lines end in a bare carriage return"),
        QT_TRANSLATE_NOOP("Words", "not a regular file"),
    };
    return why.isEmpty() ? why : QCoreApplication::translate("Words", why.toUtf8().constData());
}

QString intakeErrorText(const epi::Error &error)
{
    const QString path = argument(error, 0);
    const QString where = reasonText(argument(error, 1));
    const QString why = reasonText(argument(error, 2));
    switch (error.code) {
    case epi::ErrorCode::unreadableFile:
        return Words::tr("%1 cannot be read (%2). Nothing was imported. Check that the file is there and may be read.")
            .arg(path, where);
    case epi::ErrorCode::unknownProfile:
        return Words::tr("There is no file profile named %1. Nothing was imported. Choose one of the profiles listed.").arg(path);
    case epi::ErrorCode::profileInvalid:
        return Words::tr("The file profile %1 is not valid at %2 (%3). Nothing was imported. Correct the profile.")
            .arg(path, where, why);
    case epi::ErrorCode::headerMismatch:
        return Words::tr("%1 has no column for \"%2\" (looked for %3). Nothing was imported. Choose another profile or map the "
                         "column.")
            .arg(path, where, why);
    case epi::ErrorCode::fileRefused:
        if (where == QStringLiteral("0"))
            return Words::tr("%1 cannot be read (%2). Nothing was imported. Save it again as CSV (UTF-8) or XLSX, or ask the "
                             "provider.")
                .arg(path, why);
        return Words::tr("%1 cannot be read past line %2 (%3). Nothing was imported. Ask the provider for the file again.")
            .arg(path, where, why);
    case epi::ErrorCode::parserFailed:
        return Words::tr(
                   "Reading %1 stopped unexpectedly (%2). The store was not touched. The file may be damaged or hostile: do not "
                   "open it in other programs, ask the provider.")
            .arg(path, where);
    case epi::ErrorCode::policyInvalid:
        return Words::tr("The policy %1 is not valid at %2 (%3). Results stay as they were. Correct the policy file.")
            .arg(path, where, why);
    case epi::ErrorCode::unknownPolicy:
        return Words::tr("There is no policy named %1. Results stay as they were. Choose one of the policies listed.").arg(path);
    default:
        return {};
    }
}

} // namespace

QString errorText(const epi::Error &error)
{
    switch (error.code) {
    case epi::ErrorCode::cancelled:
        return Words::tr("Stopped. Nothing of this step was kept; everything saved before is safe.");
    case epi::ErrorCode::invalidArgument:
        return Words::tr("\"%1\" cannot be used (%2). Nothing was changed.").arg(argument(error, 0), argument(error, 1));
    case epi::ErrorCode::notFound:
        return Words::tr("%1 was not found. Nothing was changed.").arg(argument(error, 0));
    case epi::ErrorCode::staleRevision:
        return Words::tr(
                   "Somebody saved %1 in between (revision %2). Your entry is still here and not saved. Reload, compare and "
                   "save again.")
            .arg(argument(error, 0), argument(error, 1));
    case epi::ErrorCode::outOfMemory:
        return Words::tr(
            "There was not enough memory. Everything saved before is safe; the last step was not saved. Close other programs "
            "and repeat it.");
    case epi::ErrorCode::internal:
        return Words::tr("Tracedesk made a mistake of its own (%1). Everything saved before is safe. Please report these words.")
            .arg(argument(error, 0));
    default:
        break;
    }
    for (const auto words : {accountErrorText, storeErrorText, backupErrorText, intakeErrorText})
        if (const QString text = words(error); !text.isEmpty())
            return text;
    return {};
}

} // namespace tracedesk::view
