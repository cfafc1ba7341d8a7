# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/dev for Windows. Start it in a "Developer PowerShell for VS" (2022 or newer), with git, CMake and Ninja
# (both come with Visual Studio). The libraries come from vcpkg: VCPKG_ROOT, or a clone that is made in build/vcpkg.
param(
    [Parameter(Position = 0)] [string] $Verb = 'help',
    [Parameter(ValueFromRemainingArguments)] [string[]] $Rest = @()
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

function Invoke-Checked {
    $program, $arguments = $args
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Get-Vcpkg {
    if (-not $env:VCPKG_ROOT) {
        $env:VCPKG_ROOT = Join-Path (Get-Location) 'build/vcpkg'
        if (-not (Test-Path $env:VCPKG_ROOT)) {
            Invoke-Checked git clone --depth 1 https://github.com/microsoft/vcpkg $env:VCPKG_ROOT
        }
    }
    if (-not (Test-Path "$env:VCPKG_ROOT/vcpkg.exe")) {
        Invoke-Checked "$env:VCPKG_ROOT/bootstrap-vcpkg.bat" -disableMetrics
    }
}

function Get-Broker { # the tests start it themselves
    $env:PATH += ";$env:ProgramFiles\mosquitto"
    if (-not (Get-Command mosquitto -ErrorAction SilentlyContinue)) {
        Invoke-Checked winget install --silent --accept-package-agreements --accept-source-agreements EclipseFoundation.Mosquitto
    }
}

function Build-Preset([string] $Preset, [string[]] $Targets = @()) {
    Get-Vcpkg
    Invoke-Checked cmake --preset $Preset "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake" `
        "-DVCPKG_MANIFEST_DIR=$(Get-Location)/packaging/windows"
    $target = if ($Targets) { @('--target') + $Targets } else { @() }
    Invoke-Checked cmake --build --preset $Preset @target
    $env:PATH = "$(Get-Location)/build/$Preset/vcpkg_installed/x64-windows/bin;$env:PATH"
}

switch ($Verb) {
    'build' { Build-Preset release fleetscope, fleetsim }
    'run' {
        Build-Preset release fleetscope, fleetsim
        $options = if ($Rest) { $Rest } else { @('--demo') }
        Invoke-Checked build/release/app/fleetscope.exe @options
    }
    'test' {
        Get-Broker
        Build-Preset dev
        Invoke-Checked ctest --preset dev --parallel $env:NUMBER_OF_PROCESSORS @Rest
    }
    'bench' {
        Get-Broker
        Build-Preset release tests/bench/all
        $results = foreach ($program in Get-ChildItem build/release/tests/bench/bench_*.exe) {
            $result = [IO.Path]::ChangeExtension($program.FullName, 'json')
            [IO.File]::WriteAllLines($result, [string[]](Invoke-Checked $program.FullName --json)) # UTF-8, no BOM
            $result
        }
        Invoke-Checked cmake -D OUTPUT=build/bench.json -P packaging/cmake/BenchTable.cmake -- @results
    }
    'check' {
        $sources = git ls-files '*.cpp' '*.h'
        Invoke-Checked clang-format --dry-run -Werror @sources
        Build-Preset dev
    }
    'package' {
        $scope = if ($Rest) { $Rest[0] } else { 'perMachine' } # or perUser
        Build-Preset release fleetscope, fleetsim
        Invoke-Checked cmake -B build/release "-DFLEETSCOPE_INSTALL_SCOPE=$scope"
        Push-Location build/release
        try { Invoke-Checked cpack -G WIX } finally { Pop-Location }
    }
    'deps' { Get-Vcpkg; Get-Broker }
    default {
        'packaging/windows/dev.ps1 run | test | build | bench | check | package | deps: see packaging/README.md'
        if ($Verb -ne 'help') { exit 2 }
    }
}
