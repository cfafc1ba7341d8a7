// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/value.h"

namespace fleetscope {

std::string_view truncatedUtf8(std::string_view text, size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

Value Value::from(const ValueView &view)
{
    return {view.number, std::string(truncatedUtf8(view.text, maxTextBytes)), view.kind};
}

} // namespace fleetscope
