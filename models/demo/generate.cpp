#include "demo/outbreak.h"

namespace tracedesk::demo {

using epi::ErrorCode;
using epi::WorkStage;

namespace {

epi::Result<void> check(const Options &options)
{
    if (options.persons < 200 || options.persons > 200'000)
        return epi::fail(ErrorCode::invalidArgument, "persons", "200 to 200000");
    if (options.days < 7 || options.days > 120)
        return epi::fail(ErrorCode::invalidArgument, "days", "7 to 120");
    if (options.cases < 1 || options.cases > options.persons / 4)
        return epi::fail(ErrorCode::invalidArgument, "cases", "1 to a quarter of the persons");
    return {};
}

} // namespace

epi::Result<std::unique_ptr<Outbreak>> generate(const Options &options, const std::stop_token &stop,
                                                const epi::Progress &progress)
{
    if (const auto checked = check(options); !checked)
        return std::unexpected(checked.error());
    const auto report = [&](std::uint64_t done) {
        if (progress)
            progress(WorkStage::loading, done, 2);
    };
    report(0);
    auto outbreak = std::make_unique<Outbreak>();
    outbreak->options = options;
    outbreak->city = makeCity(options.seed, options.persons);
    outbreak->population = makePopulation(outbreak->city, options.seed, options.persons);
    outbreak->radio = std::make_unique<RadioNetwork>(outbreak->city, options.seed);
    outbreak->routine = std::make_unique<Routine>(outbreak->city, outbreak->population, options.seed);
    report(1);
    auto epidemic =
        spread(outbreak->city, outbreak->population, *outbreak->routine, options.seed, options.cases, options.days, stop);
    if (!epidemic)
        return std::unexpected(std::move(epidemic.error()));
    outbreak->epidemic = std::move(*epidemic);
    report(2);
    return outbreak;
}

} // namespace tracedesk::demo
