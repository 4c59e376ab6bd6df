#!/usr/bin/env bash
# Whole processes, fresh JVMs: a fleet generated and written by us, by fabric8 builders with Serialization.asYaml, and built by
# kubectl kustomize where that is installed. In turn, three rounds, medians. Usage: benchmarks/fleet.sh [TENANTS ...]
set -euo pipefail
cd "$(dirname "$0")/.."

sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(1 100 1000 5000)
rounds=3
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

mvn -B -q -ntp process-classes dependency:build-classpath -Dmdep.outputFile="$work/classpath" -pl benchmarks -am
classpath="benchmarks/target/classes:generator-core/target/classes:$(cat "$work/classpath")"

seconds() { # runs a command and prints its wall time in milliseconds
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}
median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

ours() { rm -rf "$work/ours"; java -Xmx400m -cp "$classpath" dev.platformgen.benchmarks.FleetMain "$1" "$work/ours"; }
again() { java -Xmx400m -cp "$classpath" dev.platformgen.benchmarks.FleetMain "$1" "$work/ours"; }
fabric8() { rm -rf "$work/fabric8"; java -Xmx2g -cp "$classpath" dev.platformgen.benchmarks.Fabric8Main "$1" "$work/fabric8"; }
kustomize() { kubectl kustomize "$work/kustomize"; }

printf '%8s %10s %12s %12s %12s %14s\n' tenants resources ours/ms again/ms fabric8/ms kustomize/ms
for size in "${sizes[@]}"; do
  : >"$work/a"; : >"$work/b"; : >"$work/c"; : >"$work/d"
  for _ in $(seq $rounds); do
    seconds ours "$size" >>"$work/a"
    seconds again "$size" >>"$work/b"
    seconds fabric8 "$size" >>"$work/c"
    if command -v kubectl >/dev/null && [ "$size" -le 100 ]; then
      rm -rf "$work/kustomize"; mkdir "$work/kustomize"; cp "$work/ours/config/"*.yaml "$work/kustomize/"
      (cd "$work/kustomize" && { echo "resources:"; ls tenant-*.yaml | sed 's/^/  - /'; } >kustomization.yaml)
      seconds kustomize >>"$work/d"
    fi
  done
  printf '%8s %10s %12s %12s %12s %14s\n' "$size" "$((size * 10))" "$(median <"$work/a")" "$(median <"$work/b")" \
    "$(median <"$work/c")" "$([ -s "$work/d" ] && median <"$work/d" || echo -)"
done
