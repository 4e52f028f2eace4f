using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace RemoteExecutor.Storage.Tests.Azure;

/// <summary>Keeps the address of every table request that reads.</summary>
internal sealed class RequestRecorder : HttpPipelineSynchronousPolicy
{
    public ConcurrentQueue<string> Reads { get; } = new();

    public void AddTo(ClientOptions options)
    {
        if (options is TableClientOptions) options.AddPolicy(this, HttpPipelinePosition.PerCall);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Get) Reads.Enqueue(Uri.UnescapeDataString(message.Request.Uri.ToString()));
    }
}
