using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Reads the questions that a repair under way answers otherwise than a leaflet would. Chinese is read in Simplified characters.</summary>
public static partial class RepairQuestionRules
{
    private const int LongestQuestion = 80;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <returns>Null where the message is none of these questions.</returns>
    public static RepairQuestion? Read(string text)
    {
        var plain = ChineseScript.Simplify(MessageText.Normalise(text)).Trim();
        return plain.Length > LongestQuestion || OfAnOrder().IsMatch(plain) ? null
            : OnTheSpot().IsMatch(plain) ? RepairQuestion.OnTheSpot
            : WarrantyAfter().IsMatch(plain) ? RepairQuestion.WarrantyAfter
            : ReplacementOrder().IsMatch(plain) ? RepairQuestion.ReplacementOrder
            : ReplacementTime().IsMatch(plain) ? RepairQuestion.ReplacementTime
            : NewOrRepaired().IsMatch(plain) ? RepairQuestion.NewOrRepaired
            : Certificate().IsMatch(plain) ? RepairQuestion.Certificate
            : PickUp().IsMatch(plain) ? RepairQuestion.PickUp
            : Result().IsMatch(plain) ? RepairQuestion.Result
            : null;
    }

    /// <summary>Whether the answer depends on this repair; else it is the same for everybody, and told elsewhere.</summary>
    public static bool DependsOn(RepairQuestion question, Repair repair) => question switch
    {
        RepairQuestion.OnTheSpot or RepairQuestion.NewOrRepaired => !RepairProgressRules.IsOver(repair.State),
        RepairQuestion.ReplacementOrder or RepairQuestion.ReplacementTime => repair.State == RepairStates.ReplacementOrdered,
        RepairQuestion.WarrantyAfter => repair.State is RepairStates.ReplacementOrdered or RepairStates.Ready or RepairStates.Collected,
        RepairQuestion.Certificate => repair.DocumentNumber is not null && repair.State != RepairStates.Cancelled,
        RepairQuestion.PickUp => repair.State == RepairStates.Ready,
        RepairQuestion.Result => RepairProgressRules.IsWithTheShop(repair.State),
        _ => false,
    };

    [GeneratedRegex(@"订单|包裹|快递|物流|退货|换货|退款|发票|\bmy order\b|\bparcel|\brefund|\binvoice", Options, 1000)]
    private static partial Regex OfAnOrder();

    [GeneratedRegex(
        "(?:现场|当场|当天|马上|立刻|即时).{0,8}(?:换|修好|拿到|取)|(?:换|修).{0,4}(?:现场|当场|马上)"
        + @"|\bon the spot\b|\b(?:swap|replace|exchange|fix|repair)\w* (?:it |my \w+ )?(?:right )?(?:there|away|straight away|same day|while i wait)\b|while i wait",
        Options, 1000)]
    private static partial Regex OnTheSpot();

    [GeneratedRegex(
        "(?:新机|换机|换新|换(?:一)?台|换了?新).{0,10}(?:保固|保修|激活)|(?:保固|保修|激活时间).{0,6}(?:重新|重算|重置|延续|继续|接着)"
        + @"|\bwarranty\b.{0,40}\b(?:restart|start over|start again|renew|reset|continue|carry over|new (?:one|device|phone))|\b(?:new|replacement) (?:one|device|phone|unit)\b.{0,30}\bwarranty\b",
        Options, 1000)]
    private static partial Regex WarrantyAfter();

    [GeneratedRegex(
        "换机单.{0,4}(?:是|什么|啥|怎么|干)|(?:什么是|什么叫|啥是)换机单|修不了(?:怎么办|会怎样|咋办|呢)|修不好(?:怎么办|会怎样|咋办)"
        + @"|\bwhat(?:'s| is| are| does)?\b.{0,10}\breplacement orders?\b|\b(?:what )?if (?:it|you) (?:can'?t|cannot) (?:be )?(?:fix|repair)",
        Options, 1000)]
    private static partial Regex ReplacementOrder();

    [GeneratedRegex(
        "换(?:新)?机.{0,6}(?:多久|几天|多长|何时|什么时候)|新(?:的)?(?:机|手机|设备|那台).{0,6}(?:多久|几天|何时|什么时候|啥时候|哪天|到了吗|到了没)|(?:多久|几天|什么时候).{0,8}(?:换机|新机|新的那台)"
        + @"|\b(?:how long|when)\b.{0,40}\b(?:replacement|new (?:one|device|phone|unit))\b|\breplacement\b.{0,20}\b(?:shipped|arrive|take|ready)",
        Options, 1000)]
    private static partial Regex ReplacementTime();

    [GeneratedRegex(
        "(?:会|是|能|可以|要|给我).{0,4}换(?:一台|一个|一部)?新|换新(?:机|的)?(?:还是|吗|么|嘛)|(?:会不会|是不是|能不能)(?:给)?换新|(?:修|维修)还是换"
        + @"|\b(?:will|do|can|could|am) i .{0,12}\b(?:get|getting|have) a (?:new|replacement) (?:one|device|phone|unit)|\b(?:repaired|fixed) or (?:replaced|swapped)|\bwill (?:it|you) (?:be )?replace",
        Options, 1000)]
    private static partial Regex NewOrRepaired();

    [GeneratedRegex(
        "(?:维修单|维修证明|检测单|维修凭证).{0,4}(?:是什么|是啥|什么|编号|号码|干什么|做什么|有什么用)|(?:什么是|啥是)(?:维修单|维修证明|检测单)"
        + @"|\b(?:what(?:'s| is)|number of)\b.{0,12}\b(?:repair (?:certificate|slip|form)|inspection report|certificate)\b",
        Options, 1000)]
    private static partial Regex Certificate();

    [GeneratedRegex(
        "(?:取件|取机|拿回|取回|领回|去取|去拿).{0,10}(?:带|吗|了没|要什么|什么时候|几点|怎么)|(?:通知|叫|打电话|来电).{0,4}(?:我)?(?:取件|取机|去拿|去取|领)|可以(?:来|去)?(?:取|拿)了|什么时候(?:能|可以)(?:去)?(?:取|拿)"
        + @"|\bpick(?:ing)?[- ]?(?:it |my \w+ )?up\b|\bpick-?up call\b|\bcollect (?:it|my)\b",
        Options, 1000)]
    private static partial Regex PickUp();

    [GeneratedRegex(
        "(?:多久|几个?小时|什么时候|何时|几点).{0,6}(?:知道|有结果|出结果|检测完|检测好|检测结果|修好|好)|(?:检测|结果).{0,8}(?:多久|几个?小时|什么时候|出来|好了|完了)|(?:送|寄|放|拿)(?:进|过|去|来|修)+.{0,4}(?:[0-9一二两三四五六七八九十半]+(?:个)?(?:小时|天|星期|礼拜|周))"
        + @"|\bhow (?:soon|long)\b.{0,30}\b(?:know|result|inspection|fixed|repair|done|take)|\bit'?s been in\b|\bbeen in (?:there |for )|\binspect(?:ed|ion)\b.{0,20}\b(?:result|done|yet|finished)|\bwhen will (?:it|i|my \w+) (?:be )?(?:fixed|done|repaired|know)",
        Options, 1000)]
    private static partial Regex Result();
}
