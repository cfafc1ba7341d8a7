// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/wizardpage.h"

#include "moc_wizardpage.cpp"
