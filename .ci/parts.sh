# Shared by .ci/run, .ci/full and .ci/jupyter-today, which source it from the root of the checkout: parts with names, and their minutes.

minutes=()
current=

# part NAME COMMAND...: runs a command, or a function of the script; the script ends with the first that fails.
part() {
  local name=$1 start=$SECONDS
  shift
  current=$name
  echo
  echo "=== $name"
  "$@"
  minutes+=("$(in_minutes $((SECONDS - start)))  $name")
  current=
}

in_minutes() {
  printf '%3d:%02d' $(($1 / 60)) $(($1 % 60))
}

# to be trapped on EXIT
tell_minutes() {
  echo
  echo "minutes per part"
  [ ${#minutes[@]} -eq 0 ] || printf '%s\n' "${minutes[@]}"
  [ -z "$current" ] || echo "stopped  $current"
  echo "$(in_minutes "$SECONDS")  in all"
}

need_tools() {
  local tool
  for tool in java mvn; do
    command -v "$tool" >/dev/null || { echo "$0: expected $tool on the PATH, found none"; exit 1; }
  done
}

# Jupyter's own client and runner, to drive the kernel with; Debian's belong to /usr/bin/python3
install_jupyter() {
  if ! /usr/bin/python3 -c 'import jupyter_client, nbclient, nbconvert' 2>/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      jupyter-nbconvert jupyter-client python3-nbclient >/dev/null
  fi
}

has_chromium() {
  command -v chromium >/dev/null && command -v chromedriver >/dev/null
}

install_chromium() {
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null
}

# whether a package that is in every Debian can be had
debian_answers() {
  local folder
  folder=$(mktemp -d)
  (cd "$folder" && apt-get download -qq hostname >/dev/null 2>&1)
}

# the assistant's page, in Chromium
page_in_chromium() {
  if ! has_chromium && ! install_chromium; then
    if debian_answers; then
      echo "$0: expected chromium and chromium-driver from Debian's packages, which can be reached but did not give them"
      exit 1
    fi
    echo "skipped: there is no Chromium, and Debian's packages cannot be reached"
    return
  fi
  mvn -B -ntp -Pbrowser -pl workbench-src/library test
}

# Little Earth in the size that notebooks look at
make_little_earth() {
  ./terrella data make little-earth --set gallery,tourist,web,web-leaky,street,validation,calibration
}

# notebooks whose outputs need no results of experiments
check_first_notebooks() {
  ./terrella notebook check notebooks/0[01]-*.ipynb & local first=$!
  ./terrella notebook check notebooks/0[23]-*.ipynb notebooks/20-*.ipynb
  wait "$first"
}
