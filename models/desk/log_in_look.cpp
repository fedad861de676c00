#include "desk/log_in_look.h"

#include "vault/durable_file.h"
#include "vault/keyring_content.h"
#include "vault/keyring_files.h"

namespace tracedesk::desk {

bool hasOneAccount(const std::filesystem::path &folder)
{
    const auto bytes = vault::readFile(vault::keyringPath(folder), vault::keyringLimit);
    if (!bytes)
        return false;
    const auto content = vault::decodeKeyring(*bytes);
    return content && content->book.accounts().size() == 1;
}

} // namespace tracedesk::desk
