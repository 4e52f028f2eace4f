using RemoteExecutor.Cli;

return await Rex.RunAsync(args, Surroundings.OfThisProcess());
