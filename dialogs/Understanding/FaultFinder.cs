using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>The faults that a message names, in the order in which they come.</summary>
internal static partial class FaultFinder
{
    public static IReadOnlyList<string> Find(string text)
    {
        var simplified = ChineseScript.Simplify(text);
        var isChinese = simplified.AsSpan().ContainsAnyExceptInRange('\0', '\u2E7F');
        var isEnglish = simplified.AsSpan().ContainsAnyInRange('A', 'z');
        var matches = (isChinese ? Chinese().Matches(simplified) : Enumerable.Empty<Match>()).Concat(isEnglish ? English().Matches(simplified) : []);
        return [.. matches.OrderBy(match => match.Index).Select(Name).Distinct()];
    }

    private static string Name(Match match) => Faults.All.First(name => match.Groups[name].Success);

    // Read in Simplified characters, so that each wording stands here once. {0,6} lets a few words come between thing and fault.
    [GeneratedRegex(
        """
        (?<broken_screen>(?:屏幕?|萤幕|荧幕|面板|玻璃)[^,。,;.]{0,5}(?:裂|碎|破|爆)|(?:裂|碎|破)(?:了)?(?:屏|萤幕|玻璃)|爆屏|碎屏)
        |(?<black_screen>黑屏|(?:屏幕?|萤幕|荧幕|画面)[^,。,;.]{0,4}(?:全黑|变黑|黑掉|是黑|不亮|没画面)|没有?画面)
        |(?<no_power>(?:开不了机|不开机|无法开机|开不起来|打不开机|没办法开机|不能开机|点不亮|没电源|没反应|启动不了|无法启动))
        |(?<charging>(?:充不了?电|充不进|不能充电|无法充电|没办法充电|充电(?:很|好|特别|非常)?(?:慢|不了|没反应|异常)|不充电|充不饱))
        |(?<battery>电池|续航|掉电|耗电|没电(?:很|得)?快|电量(?:掉|跌)|鼓包)
        |(?<liquid>进水|泡水|掉(?:进|到)?(?:水|马桶|厕所|泳池|海)|落水|碰到水|沾(?:到)?水|淋(?:到)?雨|弄湿|打翻|泼到|洒(?:到|了|上)|受潮)
        |(?<dropped>摔|跌落|掉(?:在|到)?地(?:上|板)?|掉下(?:来|去)|撞到)
        |(?<overheating>过热|发热|发烫|很烫|好烫|烫手|烫到)
        |(?<frozen>死机|当机|卡死|卡住|没响应|定格|卡在)
        |(?<restarting>重启|重新?开机|自动关机|自己关机|一直关机|无故关机|白苹果)
        |(?<slow>很卡|好卡|卡顿|变慢|很慢|超慢)
        |(?<microphone>麦克风|话筒|对方听不(?:到|见)|录不(?:了|到)音|收音)
        |(?<noise>异音|异响|杂音|滋滋|电流声|怪声|吵|噪音|噪声)
        |(?<sound>没(?:有)?声音|没声|无声|听筒|扬声器|喇叭|外放|破音|听不(?:到|见))
        |(?<camera>镜头|摄像头|相机(?:打不开|黑|糊|坏)|拍照(?:模糊|糊))
        |(?<touch>触控|触屏|触摸|点不动|按不动|滑不动|乱跳|鬼触|没办法滑)
        |(?<keyboard>键盘(?:[^,。]{0,4})(?:失灵|坏|没反应|不能|按)|按键(?:失灵|没反应))
        |(?<bluetooth>蓝牙(?:[^,。]{0,5})(?:连不|断|没|不))
        |(?<network>(?:wi-?fi|网路?|网络|讯号|信号|sim卡?)(?:[^,。]{0,5})(?:连不|断|没|不|差|弱|无)|连不上?网|没(?:有)?(?:讯号|信号|网)|无服务)
        |(?<biometrics>面容|脸部辨识|人脸(?:识别|解锁)?|指纹)
        |(?<display>闪屏|花屏|绿线|绿屏|亮线|线条|漏光|亮点|坏点|烧屏|(?:屏幕?|萤幕|荧幕|画面)[^,。,;.]{0,4}(?:闪|花|坏|有线|发黄))
        |(?<buttons>(?:电源键|音量键|静音键|home[ ]?键|侧边?键)[^,。]{0,4}(?:坏|失灵|没|不|按))
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();

    // From the beginning of a word on: most letters begin none of these, and nothing more is tried there.
    [GeneratedRegex(
        """
        (?:(?<![a-z])|(?<=smart|touch))(?:
        (?<broken_screen>(?:crack|smash|shatter|broke|broken)[a-z]*[ ](?:[a-z]+[ ]){0,2}(?:screen|display|glass)
            |(?:screen|display|glass)[ ](?:[a-z]+[ ]){0,3}(?:crack|smash|shatter|broke))
        |(?<black_screen>black[ ]?screen|screen[ ](?:[a-z]+[ ]){0,3}(?:black|blank|dead))
        |(?<no_power>(?:won'?t|will[ ]not|can'?t|cannot|doesn'?t|does[ ]not|not|never)[ ](?:even[ ])?(?:turn(?:ing)?[ ]on|power(?:ing)?[ ](?:on|up)|switch[ ]on|boot|start)
            |(?:phone|laptop|it)(?:'s|[ ]is)[ ](?:completely[ ])?dead|no[ ]power)
        |(?<charging>(?:won'?t|not|can'?t|doesn'?t|stopped|isn'?t|cannot)[ ](?:even[ ])?charg|charging[ ](?:[a-z]+[ ]){0,2}(?:problem|issue|slow|fail|port))
        |(?<battery>batter(?:y|ies)|drains?[ ]|runs[ ]out[ ]of[ ]power|swollen)
        |(?<liquid>water[ ]?damage|(?:in|into)[ ](?:the[ ])?(?:water|toilet|pool|sea|bath|sink)|got[ ]wet|spill(?:ed|t)?|wet[ ](?:phone|laptop))
        |(?<dropped>dropped|fell[ ]|drop(?:ping)?[ ]it)
        |(?<overheating>overheat|(?:too|very|so|really|burning)[ ](?:hot|warm)|gets?[ ]hot|heats?[ ]up)
        |(?<frozen>frozen|freez|(?:is|got|gets|keeps)[ ]stuck|unresponsive|hang(?:s|ing)?[ ](?:up|on)|crash)
        |(?<restarting>restart|reboot|shuts?[ ](?:itself[ ])?(?:down|off)|turns?[ ](?:itself[ ])?off|boot[ ]?loop)
        |(?<slow>lagg|very[ ]slow|too[ ]slow|so[ ]slow|sluggish)
        |(?<microphone>microphone|(?<![a-z])mic(?![a-z])|can'?t[ ]hear[ ]me)
        |(?<noise>buzz|strange[ ]noise|weird[ ]noise|noisy|crackl)
        |(?<sound>no[ ]sound|no[ ]audio|speakers?[ ]|earpiece|can'?t[ ]hear)
        |(?<camera>(?:front|back|rear)[ ]camera|camera[ ](?:[a-z]+[ ]){0,3}(?:work|black|blur|broke|crack|focus|open))
        |(?<touch>touch[ ]?(?:screen[ ]|pad[ ]|doesn|not|isn|fail)|ghost[ ]touch|trackpad)
        |(?<keyboard>key(?:s|board)[ ](?:[a-z]+[ ]){0,3}(?:work|stuck|broke|fail|respond))
        |(?<bluetooth>bluetooth)
        |(?<network>no[ ](?:signal|service|internet)|wi-?fi[ ](?:[a-z]+[ ]){0,3}(?:work|connect|drop)|can'?t[ ]connect[ ]to[ ]wi)
        |(?<biometrics>face[ ]?id|touch[ ]?id|fingerprint)
        |(?<display>flicker|lines?[ ]on[ ](?:the|my)[ ]screen|dead[ ]pixel|green[ ]line)
        |(?<buttons>(?:power|volume|home|side)[ ]button[ ](?:[a-z]+[ ]){0,3}(?:work|stuck|broke|loose|fail|respond))
        )
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();
}
