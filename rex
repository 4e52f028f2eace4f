#!/usr/bin/env bash
# rex: builds src/Cli when any source has changed since the last build, then runs it.
set -euo pipefail

root="$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"
out="$root/artifacts"
dll="$out/bin/Cli/release/rex.dll"
stamp="$out/rex.stamp"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

fail() {
    printf 'rex: %s\n' "$1" >&2
    exit 2
}

# Names, times and sizes rather than "newer than": switching branches or deleting a file must rebuild too.
fingerprint() {
    find "$root/src" "$root"/Directory.*.props "$root/global.json" \
        \( -name bin -o -name obj \) -prune -o -type f -printf '%p %T@ %s\n' | LC_ALL=C sort | sha256sum
}

is_fresh() { [[ -f "$dll" && -f "$stamp" && "$(<"$stamp")" == "$(fingerprint)" ]]; }

build() {
    mkdir -p -- "$out" 2>/dev/null && [[ -w "$out" ]] || fail "cannot write to $out, where rex is built; make the checkout writable for $(id -un)."
    (cd -- "$root" && dotnet --version >/dev/null 2>&1) || fail "$need_sdk"
    exec 9>"$out/.lock"
    flock -n 9 || { echo "rex: waiting for another build …" >&2; flock -w 900 9 || fail "another build holds $out/.lock for 15 minutes."; }
    if ! is_fresh; then
        echo "rex: building …" >&2
        local before log
        before="$(fingerprint)"
        log="$out/rex-build.log"
        # Nothing that the build starts may outlive it or inherit the lock.
        dotnet build "$root/src/Cli/Cli.csproj" -c Release --artifacts-path "$out" -nodeReuse:false -p:UseSharedCompilation=false \
            -tl:off -v:quiet -clp:NoSummary </dev/null >"$log" 2>&1 9>&- || { cat -- "$log" >&2; fail "the build failed: see above, or $log."; }
        printf '%s' "$before" >"$stamp"
    fi
    exec 9>&-
}

need_sdk='install the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0), then try again.'
command -v dotnet >/dev/null || { [[ -x "$HOME/.dotnet/dotnet" ]] && PATH="$HOME/.dotnet:$PATH"; } || fail "$need_sdk"
[[ "${1-}" != test ]] || exec "$root/scripts/test" "${@:2}"
is_fresh || build
exec dotnet "$dll" "$@"
