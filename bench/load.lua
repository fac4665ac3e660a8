-- The calls of the benchmark, for wrk. Settings come by the environment: CALL is create, get, list, mix, shared or search; TOKENS are
-- access tokens with commas between them, used in turn.
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
