#!/usr/bin/env bash
# Lighthouse on the public pages; the promise is 98 or more on its four counts. bench/site-lighthouse.sh
exec "$(dirname "${BASH_SOURCE[0]}")/lighthouse.sh" / /developers/back-end /talents \
  "/talents?zone=Europe/Berlin&overlap=4" profile
