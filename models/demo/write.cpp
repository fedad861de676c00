#include "demo/csv_file.h"
#include "demo/output.h"
#include "demo/records.h"

#include <system_error>

namespace tracedesk::demo {

using epi::ErrorCode;
using epi::WorkStage;

const char *categoryOf(PlaceKind kind)
{
    constexpr const char *names[kPlaceKinds] = {
        "home",          "office",      "factory",           "city hall",  "hospital", "nursery", "primary school",
        "middle school", "high school", "academy",           "restaurant", "cafe",     "bar",     "church",
        "gym",           "market",      "convenience store", "clinic",     "pharmacy", "bus stop"};
    return names[static_cast<std::size_t>(kind)];
}

epi::Result<void> Output::finish(CsvFile &file, const std::string &name)
{
    const auto rows = file.close();
    if (!rows)
        return std::unexpected(rows.error());
    m_rows[name] = *rows;
    return {};
}

epi::Result<void> Output::writePlaceTables()
{
    CsvFile cells(m_folder / "cells.csv", "cell,lat,lon,radius_m,azimuth,beamwidth");
    for (const RadioCell &cell : m_outbreak.radio->cells()) {
        const epi::LatLng at = toLatLng(cell.at);
        cells.field(cell.code).degrees(at.latitude).degrees(at.longitude).field(static_cast<std::int64_t>(cell.radius));
        if (cell.azimuth < 0)
            cells.field("").field("");
        else
            cells.field(cell.azimuth).field(cell.beamwidth);
        cells.endRow();
    }
    CsvFile merchants(m_folder / "merchants.csv", "merchant,name,category,address,lat,lon");
    CsvFile venues(m_folder / "venues.csv", "venue,name,category,address,lat,lon");
    const auto addRow = [](CsvFile &file, std::string_view code, std::string_view name, const char *category,
                           std::string_view address, epi::LatLng at) {
        file.field(code).field(name).field(category).field(address).degrees(at.latitude).degrees(at.longitude).endRow();
    };
    for (const Place &place : m_outbreak.city.places) {
        if (place.kind >= PlaceKind::restaurant && place.kind < PlaceKind::busStop && place.kind != PlaceKind::church &&
            place.kind != PlaceKind::gym)
            addRow(merchants, place.code, place.name, categoryOf(place.kind), place.address, toLatLng(place.at));
        if (place.entry != EntryMethod::none)
            addRow(venues, place.code, place.name, categoryOf(place.kind), place.address, toLatLng(place.at));
    }
    for (const OnlineMerchant &merchant : onlineMerchants())
        addRow(merchants, merchant.code, merchant.name, "online", merchant.address, merchant.at);
    if (const auto done = finish(cells, "cells.csv"); !done)
        return done;
    if (const auto done = finish(merchants, "merchants.csv"); !done)
        return done;
    return finish(venues, "venues.csv");
}

namespace {

/// The three provider logs, filtered to what was requested.
class Logs
{
public:
    Logs(const Outbreak &outbreak, const std::filesystem::path &folder)
        : phones(folder / "base_station.csv", "subject,time,cell")
        , cards(folder / "cards.csv", "subject,time,merchant,amount,channel,status")
        , entries(folder / "entry_log.csv", "subject,time,venue,method")
        , m_outbreak(outbreak)
        , m_requests(outbreak)
        , m_maker(outbreak)
        , m_all(outbreak.options.everyone)
        , m_end(outbreak.options.days * kDaySeconds)
    {
        for (std::uint32_t person = 0; person < outbreak.population.people.size(); ++person)
            m_tokens.push_back(subjectToken(outbreak.options.seed, person));
    }

    void add(std::uint32_t person, std::int32_t day, const DayPlan &plan)
    {
        m_phone.clear();
        m_maker.phone(person, day, plan, m_phone);
        for (const PhoneRecord &record : m_phone)
            if (m_all || m_requests.ofArea(record.cell, record.at) || m_requests.ofCase(person, record.at))
                phones.field(m_tokens[person]).time(record.at).field(m_outbreak.radio->cells()[record.cell].code).endRow();
        m_card.clear();
        m_maker.cards(person, day, plan, m_card);
        for (const CardRecord &record : m_card)
            if (record.at < m_end && (m_all || m_requests.ofCase(record.subject, record.at)))
                addCard(record);
        m_entry.clear();
        m_maker.entries(person, day, plan, m_entry);
        for (const EntryRecord &record : m_entry)
            if (m_all || m_requests.ofCase(person, record.at) || m_requests.ofVenue(record.place, record.at)) {
                const Place &place = m_outbreak.city.places[record.place];
                entries.field(m_tokens[person]).time(record.at).field(place.code);
                entries.field(place.entry == EntryMethod::qr ? "qr" : "paper").endRow();
            }
    }

    [[nodiscard]] bool failed() const { return phones.failed() || cards.failed() || entries.failed(); }

    CsvFile phones;
    CsvFile cards;
    CsvFile entries;

private:
    void addCard(const CardRecord &record)
    {
        const bool online = record.channel == CardChannel::online;
        cards.field(m_tokens[record.subject]).time(record.at);
        if (online)
            cards.field(onlineMerchants()[record.merchant].code);
        else
            cards.field(m_outbreak.city.places[record.merchant].code);
        cards.field(record.amount)
            .field(online ? "online" : "onsite")
            .field(record.cancelled ? "cancelled" : "approved")
            .endRow();
    }

    const Outbreak &m_outbreak;
    Requests m_requests;
    RecordMaker m_maker;
    bool m_all;
    DemoTime m_end;
    std::vector<std::string> m_tokens;
    std::vector<PhoneRecord> m_phone;
    std::vector<CardRecord> m_card;
    std::vector<EntryRecord> m_entry;
};

} // namespace

epi::Result<void> Output::writeRecords(const std::stop_token &stop, const epi::Progress &progress)
{
    Logs logs(m_outbreak, m_folder);
    TrueContacts contacts(m_outbreak);
    const auto people = static_cast<std::uint32_t>(m_outbreak.population.people.size());
    const auto days = static_cast<std::uint64_t>(m_outbreak.options.days);
    std::vector<DayPlan> plans(people);
    for (std::int32_t day = 0; day < m_outbreak.options.days && !logs.failed(); ++day) {
        if (progress)
            progress(WorkStage::saving, static_cast<std::uint64_t>(day), days);
        for (std::uint32_t person = 0; person < people; ++person) {
            if (person % 4096 == 0 && stop.stop_requested())
                return epi::fail(ErrorCode::cancelled);
            m_outbreak.routine->plan(person, day, m_outbreak.epidemic.restrictions[person], plans[person]);
            logs.add(person, day, plans[person]);
        }
        contacts.addDay(day, plans);
    }
    if (progress)
        progress(WorkStage::saving, days, days);
    CsvFile truth(m_folder / "truth/contacts.csv", "case,person,seconds,first,last,place");
    for (const TrueContacts::Row &row : contacts.rows()) {
        const Place &place = m_outbreak.city.places[row.place];
        truth.field(caseNumber(row.listed)).field(subjectToken(m_outbreak.options.seed, row.other)).field(row.seconds);
        truth.time(row.first).time(row.last).field(place.kind == PlaceKind::home ? "home" : place.code).endRow();
    }
    if (const auto done = finish(logs.phones, "base_station.csv"); !done)
        return done;
    if (const auto done = finish(logs.cards, "cards.csv"); !done)
        return done;
    if (const auto done = finish(logs.entries, "entry_log.csv"); !done)
        return done;
    return finish(truth, "truth/contacts.csv");
}

epi::Result<void> Output::writeTruth()
{
    const Epidemic &epidemic = m_outbreak.epidemic;
    const auto codeOf = [&](std::uint32_t place) -> std::string {
        if (place == kNowhere)
            return "abroad";
        const Place &where = m_outbreak.city.places[place];
        return where.kind == PlaceKind::home ? "home" : where.code;
    };
    CsvFile infectors(m_folder / "truth/infectors.csv", "case,infector,time,place");
    for (const std::uint32_t index : epidemic.listed) {
        const Infection &infection = epidemic.infections[index];
        infectors.field(caseNumber(infection.listed)).field(infectorOf(epidemic, infection)).time(infection.at);
        infectors.field(codeOf(infection.place)).endRow();
    }
    CsvFile venues(m_folder / "truth/venues.csv", "venue,name,category,date,infector,infected");
    for (const SuperspreadingEvent &event : epidemic.events) {
        const Place &place = m_outbreak.city.places[event.place];
        const std::int32_t listed = epidemic.infections[event.infector].listed;
        venues.field(codeOf(event.place)).field(place.name).field(categoryOf(place.kind)).day(event.day);
        venues.field(listed < 0 ? "unlisted" : caseNumber(listed)).field(event.infected).endRow();
    }
    if (const auto done = finish(infectors, "truth/infectors.csv"); !done)
        return done;
    return finish(venues, "truth/venues.csv");
}

epi::Result<WrittenRows> write(const Outbreak &outbreak, const std::filesystem::path &folder, const std::stop_token &stop,
                               const epi::Progress &progress)
{
    std::error_code error;
    std::filesystem::create_directories(folder / "truth", error);
    if (error)
        return epi::fail(ErrorCode::ioFailed, folder.string(), "create", error.message());
    Output output(outbreak, folder);
    using Step = epi::Result<void> (Output::*)();
    for (const Step step :
         {&Output::writeLists, &Output::writeInterviews, &Output::writePlaceTables, &Output::writeTruth, &Output::writeCityLayer})
        if (const auto done = (output.*step)(); !done)
            return std::unexpected(done.error());
    if (const auto done = output.writeRecords(stop, progress); !done)
        return std::unexpected(done.error());
    return output.rows();
}

} // namespace tracedesk::demo
