--- What no row of the population may be.

-- a balance is not the sum of its transactions
SELECT count(*) FROM users WHERE credit_balance < 0 OR credit_balance <>
    (SELECT sum(amount) FROM credit_transactions WHERE user_id = users.id)

-- a request is older than its account
SELECT count(*) FROM users WHERE (deleted_at IS NULL) AND EXISTS
    (SELECT FROM generation_requests WHERE user_id = users.id AND created_at < users.created_at)

-- a completed request lacks an asset
SELECT count(*) FROM generation_requests WHERE status = 'Completed'
    AND (final_asset_id IS NULL OR selected_sample_id IS NULL OR sample_assets IS NULL)

-- a request has an asset and is not completed
SELECT count(*) FROM generation_requests WHERE status <> 'Completed'
    AND (final_asset_id IS NOT NULL OR selected_sample_id IS NOT NULL)

-- a request's asset is another's, or final and not marked so
SELECT count(*) FROM generation_requests JOIN assets ON assets.id IN (final_asset_id, selected_sample_id)
    WHERE assets.generation_request_id <> generation_requests.id OR is_final <> (assets.id = final_asset_id)

-- a sample is no asset
SELECT count(*) FROM generation_requests, jsonb_array_elements(sample_assets) AS sample
    WHERE NOT EXISTS (SELECT FROM assets WHERE assets.id = (sample ->> 'id')::uuid)

-- a request's project is another account's, or newer
SELECT count(*) FROM generation_requests JOIN projects ON projects.id = project_id
    WHERE projects.user_id <> generation_requests.user_id OR projects.created_at > generation_requests.created_at

-- a request of last week is not done
SELECT count(*) FROM generation_requests WHERE created_at < timestamptz '2026-11-08 12:00Z'
    AND status IN ('Pending', 'ProcessingSamples', 'AwaitingSelection', 'ProcessingFinal')

-- an owner of a team has another role, or another account has it
SELECT count(*) FROM team_members JOIN teams ON teams.id = team_id
    WHERE (role = 'Owner') <> (team_members.user_id = owner_id)

-- a version in production is not validated
SELECT count(*) FROM ai_model_versions WHERE status = 'Production' AND validation_result_id IS NULL

-- an id is no UUID of version 7
SELECT count(*) FROM users WHERE id::text !~ '^.{14}7.{4}[89ab]'
