#include "tests/desk/act_table.h"

namespace tracedesk::tests {

std::vector<ActLine> placeActs()
{
    using desk::Office;
    using epi::Duty;
    using T = const ActTarget &;
    using P = const vault::SecretBytes &;
    using Answer = epi::Result<void>;
    return {
        {"readPlaces",
         "",
         {Duty::trace},
         false,
         true,
         [](Office &o, T, P) {
             desk::PlaceReading reading;
             return o.readPlaces(reading);
         }},
        {"commonPlaceFile",
         "",
         {Duty::openCase},
         true,
         true,
         [](Office &o, T t, P) {
             epi::CommonPlace place;
             place.cases.push_back(t.facts.id);
             const auto file = o.commonPlaceFile(place, "test");
             return file ? Answer() : Answer(std::unexpected(file.error()));
         }},
    };
}

} // namespace tracedesk::tests
