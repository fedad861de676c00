#include "store/chunk_codec.h"
#include "store/parts.h"
#include "store/schema.h"
#include "vault/account_book.h"

#include <algorithm>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using vault::Compartment;

/// Looks at one open store from all sides and collects what is wrong.
class Check
{
public:
    Check(const CaseStore::Parts &parts, std::stop_token stop, const epi::Progress &progress)
        : m_database(parts.database)
        , m_seen(parts.keyring.seenHead())
        , m_book(parts.keyring.book())
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    [[nodiscard]] std::vector<epi::Error> run()
    {
        // Two questions to each file: its authentication codes do not miss a page cut off, its tables do not miss a flipped bit.
        for (const Compartment compartment : vault::allCompartments) {
            if (!isOpen(compartment))
                continue;
            pragma(compartment, "cipher_integrity_check");
            pragma(compartment, "integrity_check");
            step();
        }
        // What lies behind damaged pages cannot be asked any further.
        if (!m_faults.empty())
            return std::move(m_faults);
        if (isOpen(Compartment::audit)) {
            if (auto what = AuditLog::fault(m_database, m_seen, m_book))
                fault(Compartment::audit, *what);
            step();
        }
        if (isOpen(Compartment::movements))
            chunks();
        if (std::ranges::all_of(vault::allCompartments, [&](Compartment one) { return isOpen(one); }))
            links();
        return std::move(m_faults);
    }

private:
    [[nodiscard]] bool isOpen(Compartment compartment) const { return m_database.has(schemaOf(compartment)); }

    void fault(Compartment compartment, std::string what)
    {
        m_faults.push_back({ErrorCode::compartmentDamaged, {m_database.pathOf(schemaOf(compartment)).string(), std::move(what)}});
    }

    void step()
    {
        if (m_stop.stop_requested())
            raise(ErrorCode::cancelled);
        if (m_progress)
            m_progress(epi::WorkStage::reading, ++m_done, 0);
    }

    void pragma(Compartment compartment, const char *name)
    {
        try {
            Statement rows = m_database.prepare(std::string("PRAGMA ") + schemaOf(compartment) + '.' + name);
            rows.query();
            while (rows.next()) {
                const std::string what = rows.text(0);
                // A page that fails its authentication looks like want of memory; it was named before.
                if (const auto why = whyNotRead(what); why == ErrorCode::ioFailed)
                    raise(*why, m_database.pathOf(schemaOf(compartment)).string(), "read", what);
                else if (why && m_faults.empty())
                    raise(*why);
                // Every page was read and authentic just before: it is the disk that does not give it now.
                if (m_faults.empty() && (what.contains("failed to get page") || what.contains("unable to get the page")))
                    raise(ErrorCode::ioFailed, m_database.pathOf(schemaOf(compartment)).string(), "read", what);
                if (what != "ok")
                    fault(compartment, what);
            }
        } catch (const Failure &failure) {
            if (const ErrorCode code = failure.error().code;
                code == ErrorCode::diskFull || code == ErrorCode::ioFailed || code == ErrorCode::outOfMemory)
                throw;
            fault(compartment, failure.error().arguments.empty() ? name : failure.error().arguments.back());
        }
    }

    void chunks()
    {
        Statement rows = m_database.prepare("SELECT c.number, c.rows, c.first, c.last, c.digest, c.columns, "
                                            "(SELECT count(*) FROM movements.places AS p WHERE p.batch = c.batch) "
                                            "FROM movements.chunks AS c ORDER BY c.number");
        rows.query();
        while (rows.next()) {
            const auto bytes = rows.blob(5);
            const auto digest = vault::digestOf(bytes);
            epi::RecordColumns records;
            const auto within = [&](std::uint32_t place) {
                return place == epi::RecordColumns::noPlace || place < rows.as<std::uint64_t>(6);
            };
            if (!std::ranges::equal(rows.blob(4), digest) || !decodeChunk(bytes, 0, records) ||
                records.size() != rows.as<std::size_t>(1) || records.begin.front() != rows.as<std::uint32_t>(2) ||
                records.begin.back() != rows.as<std::uint32_t>(3) || !std::ranges::all_of(records.place, within))
                fault(Compartment::movements, "record chunk " + std::to_string(rows.integer(0)));
            step();
        }
    }

    /// Foreign keys end at the edge of a file.
    void links()
    {
        const auto none = [&](Compartment compartment, const char *what, const std::string &sql) {
            if (m_database.prepare(sql).query().next())
                fault(compartment, what);
        };
        const std::string missing = " NOT IN (SELECT id FROM identities.persons) LIMIT 1";
        none(Compartment::cases, "case without person", "SELECT 1 FROM main.cases WHERE person" + missing);
        none(Compartment::cases, "contact without person",
             "SELECT 1 FROM main.contacts WHERE person IS NOT NULL AND person" + missing);
        none(Compartment::movements, "records without person", "SELECT 1 FROM movements.chunks WHERE person" + missing);
        none(Compartment::movements, "import that does not add up",
             "SELECT 1 FROM movements.batches WHERE read <> stored + duplicate + rejected + quarantined LIMIT 1");
        none(Compartment::movements, "import without its records",
             "SELECT 1 FROM movements.batches AS b WHERE b.kind IS NOT NULL AND b.stored - b.destroyed <> (SELECT "
             "coalesce(sum(rows), 0) "
             "FROM movements.chunks AS c WHERE c.batch = b.number) LIMIT 1");
        step();
    }

    const Database &m_database;
    vault::AuditHead m_seen;
    const vault::AccountBook &m_book;
    std::stop_token m_stop;
    const epi::Progress &m_progress;
    std::vector<epi::Error> m_faults;
    std::uint64_t m_done = 0;
};

} // namespace

epi::Result<std::vector<epi::Error>> CaseStore::check(std::stop_token stop, const epi::Progress &progress) const
{
    return reading(*m_parts, [&](const Database &) { return Check(*m_parts, std::move(stop), progress).run(); });
}

} // namespace tracedesk::store
