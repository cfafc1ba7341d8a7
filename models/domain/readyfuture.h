// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <type_traits>
#include <utility>

namespace fleetscope {

/// A future that holds `value` already. Qt's own function for it has another name since 6.6, and the old one
/// warns. Cost: one allocation. Any thread.
template <typename T>
[[nodiscard]] QFuture<std::decay_t<T>> readyFuture(T &&value)
{
    QPromise<std::decay_t<T>> promise;
    promise.start();
    promise.addResult(std::forward<T>(value));
    promise.finish();
    return promise.future();
}

} // namespace fleetscope
