// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics/processfigures.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <windows.h>

#include <psapi.h>
#elif defined(Q_OS_MACOS)
#include <mach/mach.h>
#include <sys/resource.h>
#elif defined(Q_OS_UNIX)
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>
#endif

namespace fleetscope {

#if defined(Q_OS_WIN)

ProcessFigures processFigures()
{
    ProcessFigures figures;
    FILETIME created, exited, kernel, user;
    if (GetProcessTimes(GetCurrentProcess(), &created, &exited, &kernel, &user)) {
        const auto seconds = [](const FILETIME &time) {
            return static_cast<double>((quint64(time.dwHighDateTime) << 32) | time.dwLowDateTime) / 1e7;
        };
        figures.cpuSeconds = seconds(kernel) + seconds(user);
    }
    PROCESS_MEMORY_COUNTERS memory;
    if (K32GetProcessMemoryInfo(GetCurrentProcess(), &memory, sizeof memory))
        figures.residentMiB = static_cast<double>(memory.WorkingSetSize) / (1 << 20);
    return figures;
}

#else

ProcessFigures processFigures()
{
    ProcessFigures figures;
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0) {
        const auto seconds = [](const timeval &time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        figures.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }
#if defined(Q_OS_MACOS)
    mach_task_basic_info info;
    mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
    if (task_info(mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(&info), &count)
        == KERN_SUCCESS)
        figures.residentMiB = static_cast<double>(info.resident_size) / (1 << 20);
#else
    QFile statm(QStringLiteral("/proc/self/statm")); // second figure: resident pages
    if (statm.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> pages = statm.readAll().split(' ');
        if (pages.size() > 1)
            figures.residentMiB =
                pages[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
    }
#endif
    return figures;
}

#endif

} // namespace fleetscope
