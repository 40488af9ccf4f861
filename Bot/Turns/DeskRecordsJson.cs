using System.Text.Json.Serialization;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>Generated code that writes the records, several times as fast as by reflection.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DeskState))]
[JsonSerializable(typeof(CustomerState))]
internal sealed partial class DeskRecordsJson : JsonSerializerContext;
