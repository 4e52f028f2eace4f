using System.Globalization;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

/// <summary>Which columns are taken for personal data by their values alone.</summary>
public sealed class ValueColumnTests
{
    [Theory]
    [InlineData("New York|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|Austin|Jacksonville|Columbus|Charlotte|Indianapolis|Seattle|Denver|Boston|Nashville|Detroit|Portland|Memphis|Louisville|Baltimore|Milwaukee|Fresno|Sacramento|Atlanta|Omaha|Raleigh|Miami")]
    [InlineData("Berlin|Hamburg|München|Köln|Leipzig|Dresden|Bremen|Essen|Frankfurt am Main|Stuttgart|Nürnberg|Hannover|Dortmund|Duisburg|Bochum")]
    [InlineData("Germany|France|Italy|Spain|Poland|Chad|Jordan|Georgia|Mali|India|China|Japan|Brazil|Norway|Cuba")]
    [InlineData("retail|business|premium|student|wholesale")]
    [InlineData("Red Chair|Blue Lamp|Oak Table|Desk Organizer|Garden Hose|Coffee Maker|Office Chair|Water Bottle|Phone Case|Running Shoes")]
    [InlineData("Engineer|Nurse|Teacher|Sales Manager|Data Analyst|Driver|Cook|Accountant|Lawyer|Plumber")]
    [InlineData("2024-01-31|2024-02-29|2023-12-01|2022-07-14|2021-03-03")]
    [InlineData("2024-01-31T10:15:00Z|2024-02-29T23:59:59Z|2023-12-01T00:00:00Z")]
    [InlineData("12.50|1999.99|0.07|18.00|430.25")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015|60303ae22b998861bce3b28f33eec1be|fd61a03af4f77d870fc21e05e7e80678")]
    [InlineData("6fa459ea-ee8a-3ca4-894e-db77e160355e|16fd2706-8baf-433b-82eb-8c7fada847da|886313e1-3b8a-5372-9b90-0c9aee199e5d")]
    [InlineData("https://shop.example/p/17|https://shop.example/p/18|https://shop.example/cart")]
    [InlineData("Called Anna Schneider about the late delivery and asked for a refund|No answer, left a message|Wants to change the order")]
    public void IsPersonal_OrdinaryValues_No(string values) => Assert.False(Judge(values.Split('|')).IsPersonal);

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(100_000_000)]
    [InlineData(1_700_000_000)]
    public void IsPersonal_NumbersInARow_No(int first) =>
        Assert.False(Judge([.. Enumerable.Range(first, 500).Select(number => number.ToString(CultureInfo.InvariantCulture))]).IsPersonal);

    [Theory]
    [InlineData("catelyn@riverrun.example|arya@winterfell.example|unknown")]
    [InlineData("Anna Schneider|Chloé Dubois|Mehmet Yılmaz|Quillwork Tungsten")]
    [InlineData("Schneider, Anna|Dubois, Chloé|Keller, Jasmin")]
    [InlineData("+49 151 23456789|+1 (780) 752-0583|+44 20 7946 0958")]
    [InlineData("DE89 3704 0044 0532 0130 00|GB82 WEST 1234 5698 7654 32")]
    [InlineData("4111 1111 1111 1111|5555 5555 5555 4444")]
    [InlineData("Hauptstraße 12, 10115 Berlin|12 Baker Street, London")]
    public void IsPersonal_PersonalValues_Yes(string values) => Assert.True(Judge(values.Split('|')).IsPersonal);

    [Fact]
    public void Of_ManyColumns_IsBounded()
    {
        var columns = new ValueColumns();
        var distinct = Enumerable.Range(0, 50_000).Select(at => columns.Of($"c{at}", $"c{at}")).Distinct().Count();
        Assert.InRange(distinct, 10_000, 10_001);
    }

    private static ValueColumn Judge(string[] values)
    {
        var columns = new ValueColumns();
        var column = columns.Of("x", "x");
        foreach (var value in values) columns.Note(value, column);
        return column;
    }
}
