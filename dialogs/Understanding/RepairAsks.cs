using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>A question about repairs that has one answer, whenever it comes.</summary>
public enum RepairAsk
{
    /// <summary>Cheaper elsewhere, or official (E-10, F-13)?</summary>
    Elsewhere,

    /// <summary>Will it be swapped on the spot (X-05, E-07)?</summary>
    OnTheSpot,

    /// <summary>The replacement order, its days, its warranty (C-06…C-08, J-04…J-06).</summary>
    Replacement,

    /// <summary>What happens at the counter and when there is a result (C-02, C-05, J-03).</summary>
    Process,

    /// <summary>What comes first (J-02).</summary>
    First,

    /// <summary>How to back up (D-03).</summary>
    Backup,

    /// <summary>Why the password (D-05)?</summary>
    Password,

    /// <summary>How to switch Find My off (D-05).</summary>
    FindMy,

    /// <summary>Whether an ID is needed (D-08).</summary>
    Identity,

    /// <summary>What to bring for something that does not charge (D-07).</summary>
    Charger,

    /// <summary>The receipt cannot be found (D-06).</summary>
    Receipt,

    /// <summary>Whether a jailbroken device is repaired (F-09).</summary>
    Jailbreak,
}

/// <summary>Reads such questions by their words; null where a message is none.</summary>
public static partial class RepairAsks
{
    private const int LongestQuestion = 60;

    public static RepairAsk? Read(string text)
    {
        var plain = ChineseScript.Simplify(MessageText.Normalise(text)).Trim();
        if (plain.Length > LongestQuestion)
            return null;
        if (Elsewhere().IsMatch(plain))
            return RepairAsk.Elsewhere;
        if (Receipt().IsMatch(plain))
            return RepairAsk.Receipt;
        if (!MoodRules.IsQuestion(plain))
            return null;
        foreach (var (pattern, ask) in Questions)
            if (pattern.IsMatch(plain))
                return ask;
        return null;
    }

    private static readonly (Regex Pattern, RepairAsk Ask)[] Questions =
    [
        (OnTheSpot(), RepairAsk.OnTheSpot), (Replacement(), RepairAsk.Replacement), (Backup(), RepairAsk.Backup), (Password(), RepairAsk.Password),
        (FindMy(), RepairAsk.FindMy), (Identity(), RepairAsk.Identity), (Charger(), RepairAsk.Charger), (Jailbreak(), RepairAsk.Jailbreak),
        (First(), RepairAsk.First), (Process(), RepairAsk.Process),
    ];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("外面(?:的店)?(?:修|维修).{0,6}(?:便宜|划算|快)|(?:官方|原厂).{0,4}还是.{0,4}外面|(?:可以|能)?(?:拿去|去)外面修|cheaper (?:outside|elsewhere|around the corner)|(?:official|authori[sz]ed) or (?:outside|elsewhere|local|third)|(?:third[- ]party|local|corner) (?:repair )?shop", Options, 1000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("(?:收据|小票).{0,6}(?:找不到|不见|丢|掉了|没了)|(?:找不到|不见了?|弄丢|丢了).{0,4}(?:收据|小票)|(?:can'?t|cannot) find (?:the|my) receipt|lost (?:the|my) receipt", Options, 1000)]
    private static partial Regex Receipt();

    [GeneratedRegex("(?:当场|现场|当天|马上).{0,4}(?:换|修好|拿)|on the spot|same[- ]day|swap(?:ped)? (?:it )?(?:there|then|straight away)", Options, 1000)]
    private static partial Regex OnTheSpot();

    [GeneratedRegex("换机单|换(?:机|新机).{0,6}(?:多久|几天|保|怎么)|新机.{0,6}(?:多久|什么时候|几天|保)|修不(?:了|好).{0,4}(?:怎么|会)|保(?:固|修).{0,4}重新算|replacement (?:order|take|device|arrive)|(?:new (?:one|device|phone)).{0,20}(?:arrive|get|when|warranty)|warranty (?:restart|on the new)|can'?t be (?:fixed|repaired)", Options, 1000)]
    private static partial Regex Replacement();

    [GeneratedRegex("(?:怎么|如何|要怎么).{0,4}备份|备份.{0,3}(?:怎么|步骤)|how (?:do i|to|can i|should i) back ?up", Options, 1000)]
    private static partial Regex Backup();

    [GeneratedRegex("为(?:什么|何|啥).{0,6}(?:要|需要)?.{0,8}密码|why.{0,20}pass(?:word|code)", Options, 1000)]
    private static partial Regex Password();

    [GeneratedRegex("(?:怎么|如何).{0,6}(?:关|关闭|停用).{0,6}(?:查找|寻找)|(?:how|where).{0,20}(?:turn|switch).{0,10}find my|find my.{0,10}off", Options, 1000)]
    private static partial Regex FindMy();

    [GeneratedRegex("(?:要|需要|得).{0,3}(?:带|准备).{0,3}(?:身[分份]证|证件)|(?:need|bring).{0,12}\\b(?:id|identification|passport)\\b", Options, 1000)]
    private static partial Regex Identity();

    [GeneratedRegex("(?:充不了?电|不能充电|无法充电|电池).{0,6}(?:要)?带(?:什么|哪些)|(?:charg|battery).{0,30}(?:what|bring)", Options, 1000)]
    private static partial Regex Charger();

    [GeneratedRegex("(?:越狱|刷机).{0,8}(?:修|保)|jail ?br(?:eak|oken).{0,30}(?:repair|fix|warranty|cover)", Options, 1000)]
    private static partial Regex Jailbreak();

    [GeneratedRegex("(?:申请|送)(?:维修|修).{0,4}(?:要)?先(?:做|准备)|(?:what'?s|what is|what do i do) first.{0,24}(?:repair|apply)|(?:before|first).{0,20}(?:handing|hand) (?:it )?in", Options, 1000)]
    private static partial Regex First();

    [GeneratedRegex("到(?:了)?(?:店|门市|维修点).{0,4}(?:会)?(?:怎样|怎么样|怎么|做什么)|多久(?:会)?(?:知道|有).{0,3}(?:结果|检测)|检测.{0,3}(?:多久|要多)|what happens (?:there|at the (?:store|counter|shop))|how soon will i know|how long.{0,12}inspect", Options, 1000)]
    private static partial Regex Process();
}
