#pragma once

#include "tests/ui/generated_case.h"
#include "view/entry_controller.h"

#include <QSignalSpy>
#include <QTest>
#include <QtConcurrent/qtconcurrentrun.h>

#include <algorithm>
#include <map>
#include <memory>

using namespace tracedesk;

inline constexpr int patience = 60'000; // ms: a machine may be busy

/// A store in memory that keeps revisions as the real one does, and answers when it is told to.
struct PaperStore
{
    std::map<epi::Uuid, epi::Entry> entries;
    std::vector<epi::Edit> applied;
    std::optional<epi::Error> refusal;
    view::Colleague colleague{epi::AccountId(epi::Uuid{77}), "lee"};
    std::vector<view::Colleague> taskPeople; ///< besides the colleague, who does what is done
    std::vector<epi::Conflict> conflicts;    ///< found in every case
    std::vector<epi::Question> questions;
    std::uint8_t ids = 100;
    epi::Instant now{epi::Seconds{1'584'000'000}};

    std::map<epi::Seal, std::string> sealed;     ///< what stands behind each seal
    std::vector<std::string> purposes;           ///< for which something was revealed
    std::string password;                        ///< that is wanted for the next thing to be revealed; empty: none is
    std::optional<epi::Error> silence;           ///< instead of the next thing to be revealed
    view::ToldRouteController::Read readRoute{}; ///< of whoever tests told routes

    view::QuestionnairesPtr questionnaires; ///< that are installed; null: none

    std::vector<epi::PersonProposal> alike; ///< who is proposed, whoever is asked about
    std::vector<epi::PersonId> asked;       ///< about whom
    std::vector<std::pair<epi::PersonId, bool>> apart;

    view::EntryLink link()
    {
        return {[this](epi::Edit edit) { return ready(apply(std::move(edit))); },
                [this] { return epi::Uuid{7, ++ids}; },
                [this] { return now; },
                [this](epi::PersonId person, epi::Identifier what, std::string purpose, const vault::SecretBytes &given) {
                    return ready(reveal(person, what, std::move(purpose), given));
                },
                readRoute,
                [this] { return ready(epi::Result<view::QuestionnairesPtr>(questionnaires)); },
                [this](const epi::Entry &entry) {
                    asked.push_back(epi::personIdOf(entry));
                    return ready(epi::Result<std::vector<epi::PersonProposal>>(alike));
                },
                [this](const epi::Entry &, epi::PersonId other, bool two) {
                    apart.emplace_back(other, two);
                    return ready(epi::Result<void>());
                },
                [this](const epi::IdentifiedContact &contact, epi::IdentifiedCase made) {
                    made.facts.person = contact.contact.person;
                    return ready(apply({std::nullopt, epi::Entry(std::move(made))}));
                }};
    }
    epi::Result<std::string> reveal(epi::PersonId id, epi::Identifier what, std::string purpose, const vault::SecretBytes &given)
    {
        if (!password.empty()) {
            if (given.isEmpty())
                return epi::fail(epi::ErrorCode::passwordNeeded);
            const std::span bytes = given.bytes();
            if (!std::ranges::equal(bytes, password))
                return epi::fail(epi::ErrorCode::wrongPassword);
            password.clear(); // lately given
        }
        if (silence)
            return std::unexpected(*std::exchange(silence, std::nullopt));
        for (const auto &[uuid, entry] : entries) {
            if (const epi::MaskedPerson *person = epi::personOf(entry); person && person->id == id) {
                purposes.push_back(std::move(purpose));
                return sealed.at(what == epi::Identifier::name ? person->name.seal() : person->phone.seal());
            }
        }
        return epi::fail(epi::ErrorCode::notFound, "person");
    }
    /// As the office gives a person back: the same value has the same seal.
    void seal(epi::Entry &entry)
    {
        epi::MaskedPerson *person = epi::personOf(entry);
        if (!person)
            return;
        const auto seal = [this]<epi::Identifier kind>(epi::Masked<kind> &value) {
            if (value.typedText().empty())
                return;
            epi::Seal made{};
            const std::size_t hash = std::hash<std::string>()(value.typedText());
            for (std::size_t byte = 0; byte < sizeof hash; ++byte)
                made[byte] = static_cast<std::uint8_t>(hash >> (8 * byte));
            made.back() = 1;
            sealed[made] = value.typedText();
            value = epi::Masked<kind>::sealed(value.masked(), made);
        };
        seal(person->name);
        seal(person->phone);
        seal(person->residentNumber);
        seal(person->address);
    }
    template<class T> static QFuture<T> ready(T value)
    {
        return QtConcurrent::run([value = std::move(value)] { return value; });
    }
    epi::Result<epi::Edit> apply(epi::Edit edit)
    {
        if (refusal)
            return std::unexpected(*std::exchange(refusal, std::nullopt));
        const epi::Uuid id = epi::idOf(edit.after ? *edit.after : *edit.before);
        const auto stored = entries.find(id);
        const epi::Entry *held = stored == entries.end() ? nullptr : &stored->second;
        const epi::Entry given = edit.before ? *edit.before : epi::withRevisionsOf(*edit.after, nullptr);
        if (held ? epi::withRevisionsOf(given, held) != given : edit.before.has_value())
            return epi::fail(epi::ErrorCode::staleRevision, "entry", "1");
        applied.push_back(edit);
        if (edit.after)
            edit.after = epi::onceSaved(epi::withRevisionsOf(*edit.after, held));
        if (edit.after)
            seal(*edit.after);
        if (auto *task = edit.after ? std::get_if<epi::Task>(&*edit.after) : nullptr)
            settle(*task, held);
        if (edit.after)
            entries.insert_or_assign(id, *edit.after);
        else
            entries.erase(id);
        return edit;
    }
    /// Who does something, and when, is not the window's to say.
    void settle(epi::Task &task, const epi::Entry *held) const
    {
        const auto *before = held ? std::get_if<epi::Task>(held) : nullptr;
        const bool goesOn = before && before->state == task.state;
        task.settledBy = goesOn ? before->settledBy : epi::AccountId();
        task.settled = goesOn ? before->settled : std::nullopt;
        if (goesOn || task.state == epi::TaskState::open)
            return;
        task.settledBy = colleague.id;
        task.settled = now;
    }
    /// The generated case as this store has it.
    view::CasePicturePtr picture(epi::CaseId id)
    {
        auto made = std::make_shared<view::CasePicture>(*test::generatedCase(id.uuid()[15]));
        if (!entries.contains(id.uuid())) {
            entries.emplace(id.uuid(), epi::IdentifiedCase{made->facts, made->person});
            for (const epi::Visit &visit : made->visits)
                entries.emplace(visit.id.uuid(), visit);
            for (const view::ShownCoPresence &shown : made->coPresences)
                entries.emplace(shown.contact.id.uuid(), epi::IdentifiedContact{shown.contact, {}});
        }
        made->visits.clear();
        made->colleagues = {colleague};
        made->taskPeople = taskPeople;
        made->conflicts = conflicts;
        made->questions = questions;
        for (const auto &[uuid, entry] : entries) {
            if (epi::caseOf(entry) != id)
                continue;
            if (const auto *c = std::get_if<epi::IdentifiedCase>(&entry)) {
                made->facts = c->facts;
                made->person = c->person.value_or(made->person);
            } else if (const auto *interview = std::get_if<epi::Interview>(&entry)) {
                made->interviews.push_back(*interview);
            } else if (const auto *visit = std::get_if<epi::Visit>(&entry)) {
                made->visits.push_back(*visit);
            } else if (const auto *answers = std::get_if<epi::Answers>(&entry)) {
                made->answers.push_back(*answers);
            } else if (const auto *ruling = std::get_if<epi::Ruling>(&entry)) {
                made->rulings.push_back(*ruling);
            } else if (const auto *task = std::get_if<epi::Task>(&entry)) {
                made->tasks.push_back(*task);
            } else if (const auto *given = std::get_if<epi::HandOver>(&entry)) {
                made->handOvers.push_back({*given, given->to == colleague.id ? colleague.name : "", "me"});
            } else if (const auto *contact = std::get_if<epi::IdentifiedContact>(&entry); contact && contact->person) {
                made->named.push_back(*contact);
            }
        }
        return made;
    }
    template<class T> [[nodiscard]] const T &get(const epi::Uuid &id) const { return std::get<T>(entries.at(id)); }
};

/// Case four of the generated ones, open, and what is typed about it.
class EntryAtWork : public QObject
{
protected:
    std::unique_ptr<PaperStore> m_store;
    std::unique_ptr<view::CaseController> m_case;
    std::unique_ptr<view::EntryController> m_entry;
    std::chrono::milliseconds m_now{0};

    void open(std::uint32_t number)
    {
        QSignalSpy shown(m_case.get(), &view::CaseController::pictureChanged);
        m_case->openCase(QString::fromStdString(test::caseId(number).toString()));
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
    }
    void reload()
    {
        QSignalSpy shown(m_case.get(), &view::CaseController::pictureChanged);
        m_case->reload();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
    }
    static void type(view::FormModel *form, const char *name, const char *text)
    {
        form->type(form->rowOf(QLatin1StringView(name)), QString::fromUtf8(text));
    }
    static void leave(view::FormModel *form, const char *name) { form->settle(form->rowOf(QLatin1StringView(name))); }
    static QString read(view::FormModel *form, const char *name)
    {
        return form->index(form->rowOf(QLatin1StringView(name))).data(view::FormModel::TextRole).toString();
    }
    [[nodiscard]] const epi::Case &storedFacts(std::uint32_t number) const
    {
        return m_store->get<epi::IdentifiedCase>(test::caseId(number).uuid()).facts;
    }

    void begin(view::ToldRouteController::Read readRoute = {})
    {
        m_store = std::make_unique<PaperStore>();
        m_store->readRoute = std::move(readRoute);
        m_case = std::make_unique<view::CaseController>(
            [this](epi::CaseId id) { return PaperStore::ready(epi::Result<view::CasePicturePtr>(m_store->picture(id))); });
        m_entry = std::make_unique<view::EntryController>(
            m_store->link(), m_case.get(),
            [this](epi::CaseId id) -> const epi::Case * {
                const auto found = m_store->entries.find(id.uuid());
                return found == m_store->entries.end() ? nullptr : &std::get<epi::IdentifiedCase>(found->second).facts;
            },
            [this] { return m_now; });
        open(4);
    }
    void end()
    {
        m_entry.reset();
        m_case.reset();
        m_store.reset();
    }
};
