#include "view/entry_controller.h"
#include "view/entry_words.h"
#include "view/words.h"

#include <QFutureWatcher>

#include <algorithm>

// Persons who were entered before, and contacts who fell ill.

namespace tracedesk::view {

void EntryController::tiePersons()
{
    const auto follow = [](AlikeListModel &alike, const auto &form) {
        alike.follow(form.value() ? std::optional<epi::Entry>(*form.value()) : std::nullopt);
    };
    connect(this, &EntryController::listsChanged, this, [this, follow] {
        follow(m_alikeContact, m_contact);
        follow(m_alikeCase, m_facts);
    });
    connect(this, &EntryController::saved, this, [this](const epi::Edit &edit) {
        if (edit.after)
            (std::holds_alternative<epi::IdentifiedCase>(*edit.after) ? m_alikeCase : m_alikeContact).stored(edit);
    });
    // Stored and taken back like anything else that is entered.
    const auto take = [this](auto &form, auto change) {
        writeOut();
        ++m_burst;
        if (auto changed = form.value()) {
            change(*changed);
            form.showAfresh(std::move(*changed), frame());
        }
        writeOut();
        ++m_burst;
        emit listsChanged();
    };
    connect(&m_alikeContact, &AlikeListModel::sameChosen, this, [this, take](const epi::PersonProposal &proposal) {
        take(m_contact, [&](epi::IdentifiedContact &contact) {
            contact.contact.person = proposal.person.id;
            contact.person = proposal.person;
        });
    });
    connect(&m_alikeCase, &AlikeListModel::sameChosen, this, [this, take](const epi::PersonProposal &proposal) {
        take(m_facts, [&](epi::IdentifiedCase &c) {
            c.facts.person = proposal.person.id;
            c.person = proposal.person;
        });
    });
}

bool EntryController::isCaseToMake() const
{
    const auto &shown = m_contact.value();
    const CasePicturePtr picture = m_openCase->picture().picture;
    if (!picture || !shown || shown->contact.person.isNull())
        return false;
    const epi::Entry *known = m_saver.known(shown->contact.id.uuid());
    if (!known || std::get<epi::IdentifiedContact>(*known).contact.revision == 0)
        return false; // nobody has said anything of it yet
    const auto found =
        std::ranges::find(picture->coPresences, shown->contact.id, [](const ShownCoPresence &one) { return one.contact.id; });
    return found == picture->coPresences.end() || !found->otherCase;
}

QString EntryController::contactId() const
{
    return m_contact.value() ? QString::fromStdString(m_contact.value()->contact.id.toString()) : QString();
}

void EntryController::makeCase(const QString &number)
{
    writeOut();
    ++m_burst;
    if (m_making || !isCaseToMake() || !m_link.makeCase)
        return;
    // While the contact is on its way to the store nobody can say whose case it would be.
    if (const QString id = contactId(); m_saver.isSaving(m_contact.value()->contact.id.uuid())) {
        const auto goOn = [this, id, number, opened = m_opened] {
            if (opened == m_opened && contactId() == id)
                makeCase(number);
        };
        connect(this, &EntryController::stateChanged, this, goOn, Qt::SingleShotConnection);
        return;
    }
    const auto contact = std::get<epi::IdentifiedContact>(*m_saver.known(m_contact.value()->contact.id.uuid()));
    epi::IdentifiedCase made;
    made.facts.id = epi::CaseId(m_link.newId());
    made.facts.person = contact.contact.person;
    made.facts.number = number.trimmed().toStdString();
    made.facts.disease = m_openCase->picture().picture->facts.disease;
    made.facts.classification = epi::CaseClassification::suspect;
    made.facts.reported = epi::localDay(m_link.now(), frame().utcOffset);
    m_createFault.clear();
    if (const auto faults = epi::faultsOf(made); !faults.empty()) {
        m_createFault = word(faults.front());
        emit createFaultChanged();
        return;
    }
    m_making = true;
    auto *watcher = new QFutureWatcher<epi::Result<epi::Edit>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, opened = m_opened] {
        watcher->deleteLater();
        if (opened != m_opened)
            return;
        m_making = false;
        takeMade(watcher->future().isResultReadyAt(0) ? watcher->result()
                                                      : epi::Result<epi::Edit>(epi::fail(epi::ErrorCode::cancelled)));
    });
    watcher->setFuture(m_link.makeCase(contact, made));
    emit createFaultChanged();
}

void EntryController::takeMade(const epi::Result<epi::Edit> &made)
{
    if (!made) {
        const epi::Error &error = made.error();
        const bool person = !error.arguments.empty() && error.arguments.front() == "person";
        m_createFault = error.code != epi::ErrorCode::alreadyExists ? errorText(error)
                        : person                                    ? tr("This person is a case already.")
                                 : tr("There is a case of that number already, archived ones included.");
        emit createFaultChanged();
        return;
    }
    const epi::Entry &entry = *made->after;
    m_saver.learn(entry);
    // As for any new case: what an undo does is to archive it.
    epi::IdentifiedCase archived = std::get<epi::IdentifiedCase>(entry);
    archived.facts.archived = true;
    m_history.add({epi::Entry(archived), entry, ++m_burst});
    ++m_burst;
    m_stale = false;
    m_everSaved = true;
    emit stateChanged();
    emit saved(*made, epi::bearsOnTrace(*made));
    emit caseCreated(QString::fromStdString(epi::caseOf(entry).toString()));
}

} // namespace tracedesk::view
