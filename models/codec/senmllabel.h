// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace fleetscope {

/// The fields of a SenML record (RFC 8428, section 4.3); base fields come before the regular ones.
enum class SenMlLabel : quint8 { Unknown, Bn, Bt, Bu, Bv, Bs, Bver, N, U, V, Vs, Vb, Vd, S, T, Ut };

[[nodiscard]] constexpr bool isBaseField(SenMlLabel label)
{
    return label > SenMlLabel::Unknown && label < SenMlLabel::N;
}

[[nodiscard]] constexpr SenMlLabel senMlLabelOf(std::string_view name)
{
    // No label is longer than four bytes, so one number stands for it.
    constexpr auto packed = [](std::string_view text) {
        quint32 bytes = 0;
        for (const char c : text)
            bytes = bytes << 8 | static_cast<unsigned char>(c);
        return bytes;
    };
    if (name.size() > 4)
        return SenMlLabel::Unknown;
    switch (packed(name)) {
    case packed("bn"): return SenMlLabel::Bn;
    case packed("bt"): return SenMlLabel::Bt;
    case packed("bu"): return SenMlLabel::Bu;
    case packed("bv"): return SenMlLabel::Bv;
    case packed("bs"): return SenMlLabel::Bs;
    case packed("bver"): return SenMlLabel::Bver;
    case packed("n"): return SenMlLabel::N;
    case packed("u"): return SenMlLabel::U;
    case packed("v"): return SenMlLabel::V;
    case packed("vs"): return SenMlLabel::Vs;
    case packed("vb"): return SenMlLabel::Vb;
    case packed("vd"): return SenMlLabel::Vd;
    case packed("s"): return SenMlLabel::S;
    case packed("t"): return SenMlLabel::T;
    case packed("ut"): return SenMlLabel::Ut;
    default: return SenMlLabel::Unknown;
    }
}

} // namespace fleetscope
