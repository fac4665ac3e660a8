#!/usr/bin/env bash
# Walks through the API with the calls that the old clients make: unversioned paths, with a slash at their end.
# Usage: docs/walkthrough.sh [http://localhost:8080]
set -euo pipefail
base=${1:-http://localhost:8080}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# call <wanted status, or several with | between them> <method> <path> [body]
call() {
  local wanted=$1 method=$2 path=$3 status
  local arguments=(-sS -o "$answer" -w '%{http_code}' -X "$method" "$base$path")
  [ -z "${access:-}" ] || arguments+=(-H "Authorization: Bearer $access")
  [ $# -lt 4 ] || arguments+=(-H 'Content-Type: application/json' -d "$4")
  status=$(curl "${arguments[@]}")
  echo "$status $method $path"
  if ! [[ $status =~ ^($wanted)$ ]]; then
    echo "Expected $wanted, but was answered:" >&2
    cat "$answer" >&2
    exit 1
  fi
}

# field <name>: the first text of this name in the last answer
field() { grep -o "\"$1\":\"[^\"]*\"" "$answer" | head -1 | cut -d '"' -f 4; }
has() { grep -q "$1" "$answer" || { echo "No $1 in the answer:" >&2; cat "$answer" >&2; exit 1; }; }

# On a second walk through the same database the company is there already.
call '201|409' POST /api/auth/register/ '{"username":"john_doe","email":"john@example.com","password":"securepass123","password_confirm":"securepass123","first_name":"John","last_name":"Doe","company_name":"Acme Corp"}'

call 200 POST /api/auth/login/ '{"username":"john_doe","password":"securepass123"}'
access=$(field access)
refresh=$(field refresh)

call 201 POST /api/tasks/ '{"title":"Complete project setup","description":"Set up the development environment","status":"todo","assigned_to":1}'
has '"assigned_to":{"id":"[^"]*","number":1,"username":"john_doe"'
task=$(field id)

call 200 GET /api/tasks/
has "\"id\":\"$task\""
call 200 GET "/api/tasks/$task/"
call 200 PUT "/api/tasks/$task/" '{"title":"Complete project setup","description":"Set up the development environment","status":"done","assigned_to":1}'
has '"completed":true'
call 200 GET /api/tasks/my_tasks/
has "\"id\":\"$task\""
call 200 GET /api/tasks/statistics/
has '"by_status"'
call 200 GET /api/auth/profile/
has '"username":"john_doe"'
call 200 GET /api/auth/company-users/
has '"username":"john_doe"'
call '200|201' POST "/api/tasks/$task/share/" '{"username":"john_doe"}'
call 404 POST "/api/tasks/$task/share/" '{"username":"nobody_here"}'
call 200 GET /api/tasks/shared/
has "\"id\":\"$task\""
call 204 DELETE "/api/tasks/$task/"
call 404 GET "/api/tasks/$task/"
has '"code":"task_not_found"'

access=
call 200 POST /api/auth/token/refresh/ "{\"refresh\":\"$refresh\"}"
has '"access"'
echo "The walk is done."
