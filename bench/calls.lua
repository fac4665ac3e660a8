-- The calls of the benchmark, for wrk. Settings come by the environment: CALL is create, get, list, mix, shared, search,
-- write, trail or crossed; TOKENS are access tokens with commas between them, used in turn.
local call = os.getenv("CALL")
local tokens = {}
for token in os.getenv("TOKENS"):gmatch("[^,]+") do
  tokens[#tokens + 1] = "Bearer " .. token
end

local body = '{"title":"Complete project setup","description":"Set up the development environment"}'
local turn = 0

local calls = {
  list = function(headers)
    return wrk.format("GET", "/api/v1/tasks", headers)
  end,
  get = function(headers)
    return wrk.format("GET", string.format("/api/v1/tasks/00000000-0000-7000-8000-%012x", math.random(1, 10000)), headers)
  end,
  shared = function(headers)
    return wrk.format("GET", "/api/v1/tasks/shared", headers)
  end,
  search = function(headers)
    return wrk.format("GET", string.format("/api/v1/tasks?q=word%d", math.random(1, 50)), headers)
  end,
  create = function(headers)
    headers["Content-Type"] = "application/json"
    return wrk.format("POST", "/api/v1/tasks", headers, body)
  end
}

-- Creates a task and then changes tasks, nine changes for each task that is made.
local writes = 0
local made = 0
function calls.write(headers)
  writes = writes + 1
  headers["Content-Type"] = "application/json"
  if writes % 10 == 1 then
    return wrk.format("POST", "/api/v1/tasks", headers, body)
  end
  local patch = string.format('{"title":"Change %d of %d"}', writes, math.random(1, 1000000))
  return wrk.format("PATCH", string.format("/api/v1/tasks/GEN-%d", math.random(1, math.max(1, made))), headers, patch)
end

-- Searches of the audit trail, each by something else.
local filters = {
  function() return "" end,
  function() return "?actor=me" end,
  function() return "?action=task.created" end,
  function() return "?field=owner" end,
  function() return "?field=status&actor=me" end,
  function() return string.format("?subject=00000000-0000-7000-8000-%012x", math.random(0, 9999)) end,
  function() return "?to=" .. os.date("!%Y-%m-%dT%H:%M:%SZ", os.time() - math.random(1, 40000)) end
}
function calls.trail(headers)
  return wrk.format("GET", "/api/v1/audit" .. filters[math.random(#filters)](), headers)
end

-- Numbers over the company.
local month = os.date("!%Y-%m-%d", os.time() - 30 * 24 * 3600)
for name, path in pairs({
  overview = "analytics/overview",
  overview_month = "analytics/overview?from=" .. month,
  members = "analytics/members",
  trends = "analytics/trends",
  statistics = "tasks/statistics"
}) do
  calls[name] = function(headers)
    return wrk.format("GET", "/api/v1/" .. path, headers)
  end
end

-- The search that is hardest: much is true of either half, and nothing of both.
function calls.crossed(headers)
  return wrk.format("GET", "/api/v1/audit?field=title&actor=system", headers)
end

-- Looking at answers costs, so only where they are needed.
if call == "write" then
  function response(status)
    if status == 201 then
      made = made + 1
    end
  end
end

local threads = 0
function setup(thread)
  thread:set("seed", threads)
  threads = threads + 1
end

function init()
  math.randomseed(os.time() + seed)
end

function request()
  turn = turn % #tokens + 1
  local name = call
  if call == "mix" then
    local draw = math.random(100)
    name = draw <= 80 and "list" or draw <= 95 and "get" or "create"
  end
  return calls[name]({ Authorization = tokens[turn] })
end


function done(summary, latency)
  io.write(string.format("RESULT %.1f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
